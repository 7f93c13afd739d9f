#!/usr/bin/env bash
# All checks, cheapest first: format, clippy, tests on SQLite, tests on PostgreSQL, journeys in Chromium, an independent SCIM client, ballots with programs of others.
set -euo pipefail
cd "$(dirname "$0")/.."
step() { printf '\n\033[1m== %s\033[0m (%s)\n' "$*" "$(date +%T)"; }

# One more than there are cores: a test waits as often as it works.
threads=$(($(nproc) + 1))

step "Format"
cargo fmt --all --check
step "Clippy"
cargo clippy --quiet --locked --workspace --all-targets -- -D warnings
step "Tests on SQLite"
cargo nextest run --locked --workspace --test-threads "$threads"
step "Ballots with programs of others"
scripts/ballot.sh
step "Tests on PostgreSQL"
trap 'scripts/postgres-for-tests.sh stop >/dev/null 2>&1 || true' EXIT
eval "$(scripts/postgres-for-tests.sh start)"
export ZWERM_TEST_POSTGRES ZWERM_TEST_POSTGRES_ROOT
# All but what never meets a database.
cargo nextest run --locked --workspace --test-threads "$threads" -E 'rdeps(zwerm-store) - binary(leaks)'
unset ZWERM_TEST_POSTGRES ZWERM_TEST_POSTGRES_ROOT
step "Journeys in Chromium"
scripts/e2e.sh
step "An independent SCIM client"
scripts/scim.sh
step "All is well"
