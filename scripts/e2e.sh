#!/usr/bin/env bash
# Journeys in a real Chromium: builds Zwerm, opens a demo on a free port, walks through it, and tidies up.
# Words after it go to Playwright: scripts/e2e.sh --project=phone access
set -euo pipefail
cd "$(dirname "$0")/.."
# ZWERM names another program to walk through, such as a release build.
if [ -z "${ZWERM:-}" ]; then
  cargo build --locked --quiet -p zwerm
  ZWERM="$(realpath "${CARGO_TARGET_DIR:-target}/debug/zwerm")"
fi
export ZWERM
if [ ! -d e2e/node_modules ] || [ e2e/package-lock.json -nt e2e/node_modules ]; then
  (cd e2e && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --silent && touch node_modules)
fi
# The whole of a wave is checked with the works council's own program.
ZWERM_PYTHON=$(scripts/verifier.sh)
export ZWERM_PYTHON

data=$(mktemp -d "${TMPDIR:-/tmp}/zwerm-e2e-XXXXXX")
server=""
tidy() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; } || true
  rm -rf "$data"
}
trap tidy EXIT

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
export ZWERM_DEMO="http://127.0.0.1:$port"
"$ZWERM" demo --data "$data/demo" --listen "127.0.0.1:$port" >"$data/demo.log" 2>&1 &
server=$!
is_ready='fetch(process.argv[1]).then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))'
until node -e "$is_ready" "$ZWERM_DEMO/health/ready"; do
  kill -0 "$server" 2>/dev/null || { cat "$data/demo.log" >&2; exit 1; }
  sleep 0.1
done

status=0
(cd e2e && npx --no-install playwright test "$@") || status=$?
if grep -iE 'panicked|ERROR' "$data/demo.log" >&2; then
  echo "the server complained: see above" >&2
  status=1
fi
exit "$status"
