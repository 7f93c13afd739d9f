#!/usr/bin/env bash
# Measures Zwerm: bench/run.sh [today|today-big|moves|crash|crash-postgres|backup|import|memory|pages|feed|team-start|sign-in|search|digest|auditor|analyse|edit|stats|against-r|hall|waves|level1|answer|trust]…; without a word everything.
set -euo pipefail
cd "$(dirname "$0")/.."
target="${CARGO_TARGET_DIR:-target}"
results="${ZWERM_BENCH_DATA:-bench/results}"
mkdir -p "$results"
words=("$@")
[ "${#words[@]}" -gt 0 ] || words=(today today-big moves crash crash-postgres backup import memory pages feed team-start sign-in search digest auditor analyse edit stats against-r hall waves level1 trust)
say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

build() {
  cargo build --release --locked --quiet -p zwerm
  cargo build --release --locked --quiet -p zwerm-bench
}

# A build that tells which statements it runs, so that the bare server can run the same ones.
recording() {
  cargo build --locked --quiet -p zwerm --features zwerm-store/record
  cp "$target/debug/zwerm" "$results/zwerm-recording"
  # The next ordinary build must not find this one in its place.
  touch app/src/main.rs
  export ZWERM_RECORDING="$results/zwerm-recording"
}

slow_sync() {
  cc -O1 -shared -fPIC -o "$results/slow_sync.so" bench/slow_sync.c -ldl
  ZWERM_SLOW_SYNC="$(realpath "$results/slow_sync.so")"
  export ZWERM_SLOW_SYNC
}

# How long `cargo check` takes after a change in a slice.
edit() {
  local file="features/agreements/src/routes.rs" began ended
  cargo check --locked --quiet -p zwerm-agreements
  for _ in 1 2 3 4 5; do
    touch "$file"
    began=$(date +%s%N)
    cargo check --locked --quiet -p zwerm-agreements
    ended=$(date +%s%N)
    echo $(((ended - began) / 1000000))
  done | sort -n | awk '{ all[NR] = $1 } END {
    printf "%-58s %-32s %-14s %s\n", "cargo check of a changed slice, ms", all[3] " (" all[1] " to " all[NR] ")", "<= 3000",
      (all[3] <= 3000 ? "met" : "MISSED") }'
}

# Everybody's digest, on a copy of the large organisation that the search was measured on.
digest() {
  cargo build --release --locked --quiet -p zwerm --example digest_round
  [ -e "$results/big/made" ] || "$target/release/search"
  rm -rf "$results/digest" && mkdir -p "$results/digest"
  "$target/release/zwerm" backup --data "$results/big" --to "$results/digest/zwerm.db"
  "$target/release/examples/digest_round" "$results/digest/zwerm.db" "$results/digest/mail"
  rm -rf "$results/digest"
}

# polars, numpy and pingouin, in a folder of their own.
venv="$results/venv-stats"
others() {
  [ -e "$venv/made" ] || { python3 -m venv "$venv" && "$venv/bin/pip" install --quiet -r bench/stats/requirements.txt && touch "$venv/made"; }
}

# From a file of answers to a report: no server, so the small program that does what `zwerm analyse` does.
analyse() {
  others
  cargo build --release --locked --quiet -p zwerm-analysis --example measure_analysis
  "$venv/bin/python" bench/analyse/measure.py "$target/release/examples/measure_analysis" "$results/analyse" "${ROUNDS:-5}"
}

# Thirty statements, confidential, beside oTree in a folder of its own.
level1() {
  local otree="$results/venv-otree"
  [ -e "$otree/made" ] || { python3 -m venv "$otree" && "$otree/bin/pip" install --quiet -r bench/level1/requirements.txt && touch "$otree/made"; }
  rm -rf "$results/otree" && mkdir -p "$results/otree/_static" "$results/otree/_templates" && cp -r bench/level1/settings.py bench/level1/scan "$results/otree/"
  PATH="$(realpath "$otree")/bin:$PATH" ZWERM_OTREE="$(realpath "$results/otree")" "$target/release/waves" level1
}

# crates/stats beside those and, where R is there, its package multilevel.
stats() {
  others
  cargo build --release --locked --quiet -p zwerm-stats --example measure
  "$venv/bin/python" bench/stats/compare.py "$target/release/examples/measure" "$results/stats" "${ROUNDS:-7}"
}

# The same organisation on a PostgreSQL server of its own; it does not wait for its disk, and goes on when Zwerm is killed.
crash_postgres() {
  export ZWERM_TEST_POSTGRES_PORT="${ZWERM_TEST_POSTGRES_PORT:-54399}"
  scripts/postgres-for-tests.sh start >/dev/null
  local came=0
  ZWERM_BENCH_POSTGRES="postgres://postgres@127.0.0.1:$ZWERM_TEST_POSTGRES_PORT/" "$target/release/crash" || came=$?
  scripts/postgres-for-tests.sh stop
  return "$came"
}

# What may be shown of a large organisation: no server, so its own small build.
auditor() {
  cargo build --release --locked --quiet -p zwerm-anonymity --example ten_thousand_teams
  "$target/release/examples/ten_thousand_teams"
}

# The model of trust: ten thousand events, and its properties over a million histories that are made up.
trust() {
  cargo run --release --locked --quiet -p zwerm-trust --example measure_trust
  ZWERM_TRUST_HISTORIES="${HISTORIES:-1000000}" cargo test --release --locked --quiet -p zwerm-trust --test properties -- in_any_history
}

# The page where one answers, in Chromium on a slow line, of the wave that is open in the demo; e2e has its packages.
answer() {
  local place="$results/answer" served
  rm -rf "$place"
  "$target/release/zwerm" demo --data "$place" --listen 127.0.0.1:4391 --base-url http://127.0.0.1:4391 >/dev/null &
  served=$!
  trap 'kill $served' EXIT
  until curl --silent --fail --output /dev/null http://127.0.0.1:4391/health/ready; do sleep 0.5; done
  sleep 20
  node bench/answer/measure.mjs http://127.0.0.1:4391 "${SOMEBODY:-Gerda Mulder}" "${ROUNDS:-5}"
}

for word in "${words[@]}"; do
  case "$word" in edit | auditor | analyse | stats | against-r | trust) ;; *) build ;; esac
  case "$word" in
    today) recording; say "Vandaag"; "$target/release/today" ;;
    trust) say "A model of trust"; trust ;;
    today-big) recording; say "Vandaag, and with 1,000,000 agreements"; "$target/release/today" --big ;;
    moves) slow_sync; say "Durable moves"; "$target/release/moves" ;;
    crash) say "Killed under load"; "$target/release/crash" ;;
    crash-postgres) say "Killed under load, on PostgreSQL"; crash_postgres ;;
    backup) say "Back-ups: writing meanwhile, putting back"; "$target/release/backup" ;;
    import) say "Import"; "$target/release/import" ;;
    memory) say "Memory, start, binary"; "$target/release/memory" ;;
    pages) say "Pages, brotli"; "$target/release/pages" ;;
    feed) say "A calendar feed"; "$target/release/feed" ;;
    team-start) say "The team start"; "$target/release/team_start" ;;
    sign-in) say "At the door"; "$target/release/sign_in" ;;
    hall) say "Phones in a hall"; "$target/release/hall" ;;
    level1) say "Confidential answers, beside oTree"; level1 ;;
    waves) say "Anonymous waves"; "$target/release/waves" keys papers ballots opening large small crowd ;;
    answer) say "Answering on a slow line"; answer ;;
    waves-*) say "Anonymous waves: ${word#waves-}"; "$target/release/waves" "${word#waves-}" ;;
    search) say "Search, with 1,000,000 agreements"; "$target/release/search" ;;
    digest) say "The digest of 100,000 people"; digest ;;
    auditor) say "The disclosure auditor"; auditor ;;
    analyse) say "From a file of answers to a report"; analyse ;;
    edit) say "The edit loop"; edit ;;
    stats) say "Statistics, beside others"; stats ;;
    against-r) say "Statistics, held against R"; bench/against_r/run.sh ;;
    *) echo "unknown: $word" >&2; exit 2 ;;
  esac
done
