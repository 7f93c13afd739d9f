# CPU seconds of R's multilevel: rwg.j of eight scales of all teams; ICC1 and ICC2 of eight scales of the first 300 teams.
suppressMessages(library(multilevel))
data <- read.csv(commandArgs(trailingOnly = TRUE)[1])
cpu <- function(work) { t <- system.time(work); sum(t[c("user.self", "sys.self")]) }
scales <- lapply(1:8, function(s) 1 + (s - 1) * 5 + 1:5)
cat(cpu(for (s in scales) rwg.j(data[, s], data$team)), "")
some <- data[data$team < 300, ]
cat(cpu(for (s in scales) {
  given <- rowSums(!is.na(some[, s]))
  y <- ifelse(given >= 4, rowMeans(some[, s], na.rm = TRUE), NA)
  model <- aov(y ~ as.factor(some$team)); ICC1(model); ICC2(model)
}), "\n")
