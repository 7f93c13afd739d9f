#!/usr/bin/env bash
# Writes the software bill of materials: what the program is built from on this machine, without what tests need.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! cargo cyclonedx --version >/dev/null 2>&1; then
  echo "Installing cargo-cyclonedx (once; takes some minutes)" >&2
  cargo install --locked --quiet cargo-cyclonedx
fi
into="${CARGO_TARGET_DIR:-target}"
mkdir -p "$into"
host=$(rustc -vV | sed -n 's/^host: //p')
# The tool writes a file beside each manifest; the one of the program holds everything it leans on.
trap 'find . -name zwerm-sbom.json -not -path "./target/*" -delete' EXIT
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) cargo cyclonedx --manifest-path app/Cargo.toml --format json \
  --spec-version 1.5 --target "$host" --all --override-filename zwerm-sbom --quiet
# Where it was built is nobody's business, and the same source gives the same file.
sed "s#$PWD##g" app/zwerm-sbom.json >"$into/zwerm.cdx.json"
echo "$into/zwerm.cdx.json"
