#!/usr/bin/env bash
# Holds crates/stats, and what `zwerm analyse` writes, against R: bench/against_r/run.sh. Installs Debian's packages of R where they
# are not there, lets R and us reckon on the same data in a temporary folder, prints a table, and fails on a difference.
# ZWERM names a binary to use instead of building one.
set -euo pipefail
cd "$(dirname "$0")/../.."
need=(r-base-core r-cran-psych r-cran-lavaan r-cran-lme4 r-cran-nlme r-cran-multilevel r-cran-strucchange)
missing=()
for package in "${need[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
  apt-get -o DPkg::Lock::Timeout=300 update -qq
  apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${missing[@]}"
fi
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
Rscript bench/against_r/figures.R "$folder"
cargo run --release --locked --quiet -p zwerm-stats --example against_r -- "$folder" "$@"
if [ -z "${ZWERM:-}" ]; then
  cargo build --release --locked --quiet -p zwerm
  ZWERM="${CARGO_TARGET_DIR:-target}/release/zwerm"
fi
python3 bench/against_r/command.py "$(realpath "$ZWERM")" "$folder"
