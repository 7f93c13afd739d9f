#!/usr/bin/env bash
# Gives every reader of what others wrote all kinds of nonsense, guided by what of the program it reaches:
#   scripts/fuzz.sh            each target ten seconds
#   scripts/fuzz.sh 1800       each target half an hour
#   scripts/fuzz.sh 60 csv     one target
# As many at once as there are cores. On stable Rust: the marks that libFuzzer needs come from LLVM, by flags. What breaks is kept in
# target/fuzz/found; make a plain test of it. See fuzz/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-10}
target_dir=${CARGO_TARGET_DIR:-$PWD/target}
host=$(rustc -vV | sed -n 's/^host: //p')
flags="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters"
flags+=" -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1"

# With --target the flags are for the program alone, not for what builds it.
RUSTFLAGS=$flags cargo build --quiet --locked --release --manifest-path fuzz/Cargo.toml --target "$host" --target-dir "$target_dir"

all=("${@:2}")
[ ${#all[@]} -gt 0 ] || mapfile -t all < <(sed -n 's|^path = "targets/\(.*\)\.rs"|\1|p' fuzz/Cargo.toml)
mkdir -p "$target_dir/fuzz/found"

one() {
  local name=$1 learnt=$target_dir/fuzz/corpus/$1
  mkdir -p "$learnt" "fuzz/seeds/$name"
  if ! "$target_dir/$host/release/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=4096 \
    -artifact_prefix="$target_dir/fuzz/found/$name-" "$learnt" "fuzz/seeds/$name" >"$target_dir/fuzz/$name.log" 2>&1; then
    tail -n 40 "$target_dir/fuzz/$name.log"
    echo "$name broke: the input is in $target_dir/fuzz/found"
    return 1
  fi
  echo "$name: $(grep -E '^Done ' "$target_dir/fuzz/$name.log" || echo "nothing broke")"
}
export -f one
export seconds target_dir host
printf '%s\0' "${all[@]}" | xargs -0 -n 1 -P "$(nproc)" bash -c 'one "$1" || exit 255' fuzz
