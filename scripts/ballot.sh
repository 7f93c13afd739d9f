#!/usr/bin/env bash
# The ballots of an anonymous wave with programs of others: our browser code and independent libraries with our Rust, and a verifier in
# Python that shares no code with it. What it fetches is kept: npm's beside the browser code, pip's below the target folder.
set -euo pipefail
cd "$(dirname "$0")/.."
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
browser=crates/ballot/browser
verifier=crates/ballot/verifier
if [ ! -d $browser/node_modules ] || [ $browser/package-lock.json -nt $browser/node_modules ]; then
  (cd $browser && npm ci --no-audit --no-fund --silent && touch node_modules)
fi
python=$(scripts/verifier.sh)

cargo build --locked --quiet -p zwerm-ballot --examples
ZWERM_ISSUER="$target/debug/examples/issuer" node --test --test-reporter=dot $browser

wave=$(mktemp -d "${TMPDIR:-/tmp}/zwerm-ballot-XXXXXX")
trap 'rm -rf "$wave"' EXIT
"$target/debug/examples/made_wave" "$wave" >"$wave/hash.txt"
ZWERM_WAVE="$wave" PYTHONDONTWRITEBYTECODE=1 "$python" -W error $verifier/test_zwerm_verify.py --quiet
