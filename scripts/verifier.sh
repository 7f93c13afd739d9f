#!/usr/bin/env bash
# Makes sure that what the verifier in Python stands on is there, kept below the target folder, and says which Python to run it with.
set -euo pipefail
cd "$(dirname "$0")/.."
needs=crates/ballot/verifier/requirements.txt
venv="$(realpath -m "${CARGO_TARGET_DIR:-target}")/ballot-verifier"
if ! cmp -s $needs "$venv/fetched.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r $needs >&2
  cp $needs "$venv/fetched.txt"
fi
echo "$venv/bin/python"
