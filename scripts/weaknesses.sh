#!/usr/bin/env bash
# Looks for known weaknesses in what Zwerm is built from, and holds licences, bans and sources to deny.toml. Before every release; needs
# the internet, and says so where a list could not be fetched: not checked is not passed.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! cargo deny --version >/dev/null 2>&1; then
  echo "Installing cargo-deny (once; takes some minutes)" >&2
  cargo install --locked --quiet cargo-deny
fi
came=0
cargo deny --all-features check licenses bans sources || came=1
cargo deny --all-features check advisories || { came=1; echo "cargo deny: a known weakness, or its list could not be fetched (see above)" >&2; }
for folder in crates/ui e2e; do
  [ -f "$folder/package-lock.json" ] || continue
  (cd "$folder" && npm audit) || { came=1; echo "npm audit in $folder: a known weakness, or its list could not be fetched (see above)" >&2; }
done
exit "$came"
