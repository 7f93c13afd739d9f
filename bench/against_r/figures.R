# Reckons with R what crates/stats reckons too, and writes the data sets beside it. Usage: Rscript figures.R FOLDER
# The data sets stay in that folder: they belong to packages with licences of their own.
suppressMessages({
  library(multilevel); library(lavaan); library(psych); library(nlme); library(lme4); library(strucchange)
})
folder <- commandArgs(trailingOnly = TRUE)[1]
options(digits = 17)
out <- file(file.path(folder, "r.tsv"), "w")
say <- function(set, figure, value) {
  writeLines(sprintf("%s\t%s\t%.15g", set, figure, as.numeric(value)), out)
}
save <- function(set, data) {
  write.table(data, file.path(folder, paste0(set, ".csv")), sep = ",", row.names = FALSE, quote = FALSE, na = "")
}
level <- 0.975

# ---- items of one scale -------------------------------------------------------------------------------------
scale_figures <- function(set, items) {
  items <- na.exclude(items)
  n <- nrow(items); k <- ncol(items)
  a <- suppressWarnings(psych::alpha(items, warnings = FALSE, check.keys = FALSE))
  alpha <- a$total$raw_alpha
  say(set, "alpha", alpha)
  say(set, "alpha standardised", a$total$std.alpha)
  feldt <- 1 - (1 - alpha) * qf(c(level, 1 - level), n - 1, (n - 1) * (k - 1))
  bonett <- 1 - exp(log(1 - alpha) + c(1, -1) * qnorm(level) * sqrt(2 * k / ((k - 1) * (n - 2))))
  say(set, "feldt low", feldt[1]); say(set, "feldt high", feldt[2])
  say(set, "bonett low", bonett[1]); say(set, "bonett high", bonett[2])
  for (i in 1:k) {
    say(set, paste("item-rest", i), a$item.stats$r.drop[i])
    if (k > 2) say(set, paste("if dropped", i), a$alpha.drop$raw_alpha[i])
  }
  names(items) <- paste0("x", 1:k)
  model <- paste("f =~ NA*", paste(names(items), collapse = " + "), "\nf ~~ 1*f")
  fit <- cfa(model, items)
  est <- parameterEstimates(fit)
  load <- abs(est$est[est$op == "=~"]); theta <- est$est[est$op == "~~" & est$lhs != "f"]
  # lavaan divides covariances by n, we by n - 1; omega and standardised loadings know no difference.
  say(set, "omega", sum(est$est[est$op == "=~"])^2 / (sum(est$est[est$op == "=~"])^2 + sum(theta)))
  std <- standardizedSolution(fit)
  for (i in 1:k) say(set, paste("loading", i), load[i] / sqrt(load[i]^2 + theta[i]))
  measures <- fitMeasures(fit)
  for (m in c("chisq", "df", "pvalue", "cfi", "tli", "rmsea", "srmr")) say(set, m, measures[[m]])
}

# ---- teams --------------------------------------------------------------------------------------------------
team_figures <- function(set, y, team) {
  keep <- !is.na(y) & !is.na(team)
  y <- y[keep]; team <- as.character(team[keep])
  model <- aov(y ~ as.factor(team))
  table <- summary(model)[[1]]
  msb <- table[1, 3]; msw <- table[2, 3]; sizes <- table(team); g <- length(sizes); n <- length(y)
  say(set, "icc1", ICC1(model)); say(set, "icc2", ICC2(model))
  n0 <- (n - sum(sizes^2) / n) / (g - 1)
  say(set, "icc1 even", (msb - msw) / (msb + (n0 - 1) * msw))
  say(set, "F", msb / msw); say(set, "p of F", table[1, 5])
  low <- (msb / msw) / qf(level, g - 1, n - g); high <- (msb / msw) * qf(level, n - g, g - 1)
  mean_size <- n / g
  say(set, "icc1 low", (low - 1) / (low + mean_size - 1)); say(set, "icc1 high", (high - 1) / (high + mean_size - 1))
  say(set, "icc2 low", 1 - 1 / low); say(set, "icc2 high", 1 - 1 / high)
  tight <- lmerControl(optCtrl = list(xtol_abs = 1e-15, ftol_abs = 1e-15, xtol_rel = 1e-15, ftol_rel = 1e-15),
                       check.conv.singular = "ignore")
  fit <- suppressWarnings(lmer(y ~ 1 + (1 | team), control = tight))
  v <- as.data.frame(VarCorr(fit))$vcov
  say(set, "reml tau", v[1]); say(set, "reml sigma2", v[2])
  say(set, "reml mu", fixef(fit)); say(set, "reml mu error", sqrt(vcov(fit)[1, 1]))
  own <- coef(fit)$team; spread <- attr(ranef(fit, condVar = TRUE)$team, "postVar")
  for (i in 1:g) {
    say(set, paste("shrunken", rownames(own)[i]), own[i, 1])
    say(set, paste("shrunken variance", rownames(own)[i]), spread[1, 1, i])
  }
}

agreement_figures <- function(set, items, team, nulls) {
  for (name in names(nulls)) {
    r <- rwg.j(items, team, ranvar = nulls[[name]])
    for (i in 1:nrow(r)) if (!is.na(r$rwg.j[i])) say(set, paste("rwg", name, r$grpid[i]), r$rwg.j[i])
  }
  ad <- ad.m(items, team)
  for (i in 1:nrow(ad)) if (!is.na(ad$AD.M[i])) say(set, paste("ad", ad$grpid[i]), ad$AD.M[i])
}

# ---- what goes along with what: LMG over all subsets, Johnson's weights --------------------------------------
driver_figures <- function(set, y, x) {
  p <- ncol(x)
  r2 <- function(chosen) if (length(chosen) == 0) 0 else summary(lm(y ~ as.matrix(x[, chosen, drop = FALSE])))$r.squared
  sets <- lapply(0:(2^p - 1), function(code) which(bitwAnd(code, 2^(0:(p - 1))) > 0))
  all <- sapply(sets, r2)
  say(set, "r2", all[2^p])
  for (j in 1:p) {
    without <- which(sapply(sets, function(s) !(j %in% s)))
    part <- sapply(without, function(at) {
      s <- length(sets[[at]])
      factorial(s) * factorial(p - 1 - s) / factorial(p) * (all[at + 2^(j - 1)] - all[at])
    })
    say(set, paste("lmg", names(x)[j]), sum(part))
  }
  e <- eigen(cor(x)); root <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors)
  weight <- root^2 %*% solve(root, cor(x, y))^2
  for (j in 1:p) say(set, paste("johnson", names(x)[j]), weight[j])
}
centred <- function(v, team) v - ave(v, team)

effect_figures <- function(set, y, x, team) {
  within <- as.data.frame(lapply(x, centred, team)); names(within) <- paste0("w", seq_along(x))
  between <- as.data.frame(lapply(x, function(v) ave(v, team))); names(between) <- paste0("b", seq_along(x))
  data <- cbind(y = y, team = team, within, between)
  fit <- lme(as.formula(paste("y ~", paste(c(names(within), names(between)), collapse = "+"))), data, ~ 1 | team,
             control = lmeControl(tolerance = 1e-14, msTol = 1e-14, msMaxIter = 1000, maxIter = 1000, opt = "nlminb"))
  table <- summary(fit)$tTable
  v <- as.numeric(VarCorr(fit)[, 1])
  say(set, "tau", v[1]); say(set, "sigma2", v[2])
  for (j in seq_along(x)) for (level in c("w", "b")) {
    row <- table[paste0(level, j), ]
    name <- paste(if (level == "w") "within" else "between", names(x)[j])
    say(set, paste(name, "estimate"), row["Value"]); say(set, paste(name, "error"), row["Std.Error"])
    say(set, paste(name, "df"), row["DF"]); say(set, paste(name, "p"), row["p-value"])
  }
}

# ---- attitude: real, 30 departments -------------------------------------------------------------------------
save("attitude", attitude)
scale_figures("attitude", attitude)
driver_figures("attitude", attitude$rating, attitude[, -1])
r <- cor.test(attitude$rating, attitude$learning)
say("attitude", "r", r$estimate); say("attitude", "r p", r$p.value)
say("attitude", "r low", r$conf.int[1]); say("attitude", "r high", r$conf.int[2])

# ---- cohesion: small enough to reckon by hand, one gap --------------------------------------------------------
data(cohesion); save("cohesion", cohesion)
items <- cohesion[, 3:7]
agreement_figures("cohesion", items, cohesion$PLATOON, list(uniform = 2, skew = 1.34))
say("cohesion", "alpha", psych::alpha(na.exclude(items), warnings = FALSE, check.keys = FALSE)$total$raw_alpha)
a <- psych::alpha(items, warnings = FALSE, check.keys = FALSE)
say("cohesion", "alpha pairwise", a$total$raw_alpha); say("cohesion", "feldt pairwise", a$feldt$lower.ci)
say("cohesion", "alpha standardised pairwise", a$total$std.alpha)
for (i in 1:5) say("cohesion", paste("item-rest pairwise", i), a$item.stats$r.drop[i])
scored <- rowMeans(items)
model <- aov(scored ~ as.factor(cohesion$PLATOON))
say("cohesion", "icc1", ICC1(model)); say("cohesion", "icc2", ICC2(model))

# ---- klein2000: simulated, 50 teams of 15 ---------------------------------------------------------------------
data(klein2000); save("klein2000", klein2000)
for (y in c("JOBSAT", "COHES", "POSAFF", "PAY", "NEGLEAD", "TASKSIG")) {
  team_figures(paste("klein2000", y), klein2000[[y]], klein2000$GRPID)
}
x <- klein2000[, c("COHES", "POSAFF", "PAY", "NEGLEAD", "WLOAD", "TASKSIG", "PHYSEN")]
driver_figures("klein2000", klein2000$JOBSAT, x)
driver_figures("klein2000 within", centred(klein2000$JOBSAT, klein2000$GRPID),
               as.data.frame(lapply(x, centred, klein2000$GRPID)))
effect_figures("klein2000 effects", klein2000$JOBSAT, x, klein2000$GRPID)
scale_figures("klein2000 items", klein2000[, c("JOBSAT", "COHES", "PAY", "WLOAD")])
# An improper solution: lavaan lets a unique variance fall below 0; we stop at .005 of the item's, as factanal does.
improper <- factanal(klein2000[, c("JOBSAT", "COHES", "POSAFF", "PAY")], 1,
                     control = list(opt = list(maxit = 10000, factr = 1, pgtol = 0)))
for (i in 1:4) say("klein2000 improper", paste("loading", i), abs(improper$loadings[i]))

# ---- univbct: real, three waves, gaps, companies of all sizes ---------------------------------------------------
data(univbct)
people <- univbct[univbct$TIME == 0, ]
people$TEAM <- paste(people$BTN, people$COMPANY, sep = "-")
save("univbct", people[, c("TEAM", "JOBSAT1", "JOBSAT2", "JOBSAT3", "COMMIT1", "READY1")])
for (y in c("JOBSAT1", "JOBSAT2", "JOBSAT3", "COMMIT1", "READY1")) team_figures(paste("univbct", y), people[[y]], people$TEAM)
for (w in 1:2) {
  t <- t.test(people[[paste0("JOBSAT", w + 1)]], people[[paste0("JOBSAT", w)]])
  set <- paste("univbct wave", w)
  say(set, "t", t$statistic); say(set, "df", t$parameter); say(set, "p", t$p.value)
  say(set, "low", t$conf.int[1]); say(set, "high", t$conf.int[2])
}
scale_figures("univbct items", people[, c("JOBSAT1", "JOBSAT2", "JOBSAT3", "COMMIT1", "READY1")])
complete <- na.exclude(people[, c("TEAM", "READY1", "JOBSAT1", "COMMIT1")])
driver_figures("univbct", complete$READY1, complete[, c("JOBSAT1", "COMMIT1")])
effect_figures("univbct effects", complete$READY1, complete[, c("JOBSAT1", "COMMIT1")], complete$TEAM)

# ---- points of five, made by a seed: exact sums, gaps, many teams -------------------------------------------------
set.seed(20)
teams <- 60; sizes <- 2 + rpois(teams, 7); team <- rep(1:teams, sizes); n <- length(team)
leaning <- rnorm(teams, 0, 0.5)[team] + rnorm(n)
points <- as.data.frame(lapply(1:5, function(i) as.integer(cut(leaning * c(0.9, 0.7, 1.1, 0.5, 0.8)[i] + rnorm(n), c(-Inf, -1.5, -0.5, 0.4, 1.3, Inf)))))
names(points) <- paste0("i", 1:5)
for (i in 1:5) points[[i]][sample(n, 12)] <- NA
save("points", cbind(team = team, points))
scale_figures("points", points)
agreement_figures("points", points, team, list(uniform = 2, skew = 1.34))
given <- rowSums(!is.na(points)); scored <- ifelse(given >= 4, rowMeans(points, na.rm = TRUE), NA)
team_figures("points score", scored, team)

# ---- a row of a hundred points, probabilities, tails ---------------------------------------------------------------
save("nile", data.frame(flow = as.numeric(Nile)))
test <- sctest(efp(Nile ~ 1, type = "OLS-CUSUM"))
say("nile", "cusum", test$statistic); say("nile", "cusum p", test$p.value)
say("nile", "break after", breakpoints(Nile ~ 1, breaks = 1)$breakpoints)
say("nile", "tau", suppressWarnings(cor(1:100, as.numeric(Nile), method = "kendall")))
p <- c(.001, .008, .039, .041, .042, .06, .074, .205, .212, .216)
for (way in c("BH", "BY", "holm")) for (i in seq_along(p)) say(way, i, p.adjust(p, way)[i])
for (d in list(c(1, 1), c(29, 174), c(2, 9.5), c(9999, 140000), c(149999, 599996))) for (q in c(.025, .5, .975)) {
  # By way of beta: beyond 400,000 degrees of freedom R's own qf takes the second sample for endless.
  b <- qbeta(q, d[1] / 2, d[2] / 2)
  say("tails", paste("F", d[1], d[2], q), d[2] * b / (d[1] * (1 - b)))
  say("tails", paste("t", d[2], q), qt(q, d[2]))
}
for (x in c(.5, 14, 29.434, 80)) say("tails", paste("chi2", x, 14), pchisq(x, 14, lower.tail = FALSE))
level <- quantile(rwg.j.sim(10, 4, 5, nrep = 4000)$rwg, .95)
say("by chance", "rwg 10 4 5", level)
close(out)
