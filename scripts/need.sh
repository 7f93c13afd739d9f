#!/usr/bin/env bash
# Makes sure that what a target needs is there: installs Debian packages, says plainly how to get the rest.
set -euo pipefail
say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

if ! command -v cargo >/dev/null; then
  say "Rust is missing. Get it from https://rustup.rs (stable, 1.95 or newer), then run this again."
  exit 1
fi
version=$(rustc --version | sed -E 's/^rustc ([0-9]+)\.([0-9]+).*/\1 \2/')
read -r major minor <<<"$version"
if [ "$major" -eq 1 ] && [ "$minor" -lt 95 ]; then
  say "Rust is too old: $(rustc --version). Run 'rustup update' (1.95 or newer is needed)."
  exit 1
fi
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  say "Node is missing (version 20 or newer, with npm). Get it from https://nodejs.org or 'apt install nodejs npm'."
  exit 1
fi
if [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
  say "Node is too old: $(node --version). Version 20 or newer is needed."
  exit 1
fi

packages=()
need() { command -v "$1" >/dev/null || [ -e "$1" ] || packages+=("$2"); }
for what in "$@"; do
  case "$what" in
    build) need cc build-essential; need c++ build-essential; need pkg-config pkg-config ;;
    test)
      need python3 python3
      python3 -c "import ensurepip, venv" 2>/dev/null || packages+=(python3-venv)
      # Journeys that go on a week later.
      compgen -G '/usr/lib/*/faketime/libfaketime.so.1' >/dev/null || packages+=(libfaketime)
      need /usr/bin/chromium chromium; compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || packages+=(postgresql) ;;
  esac
done
sudo=""
[ "$(id -u)" -eq 0 ] || sudo="sudo"
if [ "${#packages[@]}" -gt 0 ]; then
  say "Installing from Debian: ${packages[*]}"
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o DPkg::Lock::Timeout=600 "${packages[@]}" >/dev/null
fi
case " $* " in *" test "*)
  # The same Chromium without windows and bars, which are pages of their own and take half the time. Not every Debian has it.
  if ! command -v chromium-headless-shell >/dev/null; then
    say "Installing from Debian, if it is there: chromium-headless-shell"
    { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
      -o DPkg::Lock::Timeout=600 chromium-headless-shell; } >/dev/null 2>&1 || say "It is not: journeys take the whole Chromium"
  fi
  if ! cargo nextest --version >/dev/null 2>&1; then
    say "Installing cargo-nextest (once; takes some minutes)"
    cargo install --locked --quiet cargo-nextest
  fi ;;
esac
