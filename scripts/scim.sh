#!/usr/bin/env bash
# An independent client and an independent judge (scim2-client and scim2-tester, from PyPI) keep people and teams in a demo.
# They live in a folder of their own below the target folder and are fetched once; scim.sh DEMO goes to one that runs.
set -euo pipefail
cd "$(dirname "$0")/.."
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
wants=e2e/scim/requirements.txt
venv="$target/scim-client"
if ! cmp -s "$wants" "$venv/fetched.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps -r "$wants"
  cp "$wants" "$venv/fetched.txt"
fi
if [ $# -gt 0 ]; then
  exec "$venv/bin/python" e2e/scim/check.py "$1"
fi

if [ -z "${ZWERM:-}" ]; then
  cargo build --locked --quiet -p zwerm
  ZWERM="$target/debug/zwerm"
fi
data=$(mktemp -d "${TMPDIR:-/tmp}/zwerm-scim-XXXXXX")
server=""
tidy() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; } || true
  rm -rf "$data"
}
trap tidy EXIT
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
demo="http://127.0.0.1:$port"
"$ZWERM" demo --data "$data/demo" --listen "127.0.0.1:$port" >"$data/demo.log" 2>&1 &
server=$!
is_ready='import sys, urllib.request; urllib.request.urlopen(sys.argv[1], timeout=2)'
until python3 -c "$is_ready" "$demo/health/ready" 2>/dev/null; do
  kill -0 "$server" 2>/dev/null || { cat "$data/demo.log" >&2; exit 1; }
  sleep 0.1
done
"$venv/bin/python" e2e/scim/check.py "$demo"
