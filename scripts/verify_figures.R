# Reads figures.csv by figures.R, and figures.sav by haven and foreign; stops where they differ. Called by verify_figures.py.
folder <- commandArgs(trailingOnly = TRUE)[1]
source(file.path(folder, "figures.R"), chdir = TRUE, encoding = "UTF-8")
stopifnot(is.data.frame(figures), nrow(figures) > 0)
sav <- file.path(folder, "figures.sav")
by_haven <- haven::read_sav(sav)
by_foreign <- suppressWarnings(foreign::read.spss(sav, to.data.frame = FALSE, reencode = "UTF-8", trim_values = TRUE))
stopifnot(identical(names(by_haven), names(figures)))
for (name in names(figures)) {
  ours <- figures[[name]]
  haven <- by_haven[[name]]
  stopifnot(identical(attr(haven, "label"), attr(ours, "label")))
  if (is.factor(ours)) {
    labels <- attr(haven, "labels")
    stopifnot(identical(make.unique(names(labels)), levels(ours)))
    stopifnot(identical(as.integer(haven), as.integer(ours)))
    other <- by_foreign[[toupper(substr(name, 1, 8))]]
    if (is.null(other)) other <- by_foreign[[name]]
    stopifnot(is.factor(other), identical(is.na(other), is.na(ours)))
  } else if (is.character(ours)) {
    words <- as.character(haven)
    words[words == ""] <- NA
    stopifnot(identical(words, as.character(ours)))
  } else {
    stopifnot(isTRUE(all.equal(as.numeric(haven), as.numeric(ours), tolerance = 0)))
  }
}
cat(sprintf("R %s: figures.R, haven and foreign agree on %d columns\n", getRversion(), ncol(figures)))
