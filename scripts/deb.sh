#!/usr/bin/env bash
# Packs a built binary as a Debian package: scripts/deb.sh [BINARY [FOLDER]]. Prints where the package is.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
binary=${1:-$target/release/zwerm}
into=${2:-$target/debian}
[ -x "$binary" ] || { echo "There is no program $binary; 'make deb' builds one." >&2; exit 1; }

# From the project, its place in the package, its rights.
files=(
  "packaging/zwerm.service usr/lib/systemd/system/zwerm.service 644"
  "packaging/zwerm.sysusers usr/lib/sysusers.d/zwerm.conf 644"
  "packaging/zwerm.env etc/zwerm/zwerm.env 640"
  "packaging/copyright usr/share/doc/zwerm/copyright 644"
  "packaging/Caddyfile usr/share/doc/zwerm/examples/Caddyfile 644"
  "packaging/nginx.conf usr/share/doc/zwerm/examples/nginx.conf 644"
  "LICENCE usr/share/doc/zwerm/LICENCE 644"
  "README.md usr/share/doc/zwerm/README.md 644"
  "SECURITY.md usr/share/doc/zwerm/SECURITY.md 644"
  "docs/manual/installeren.md usr/share/doc/zwerm/manual/installeren.md 644"
  "docs/manual/analyseren.md usr/share/doc/zwerm/manual/analyseren.md 644"
  "docs/manual/caddy.md usr/share/doc/zwerm/manual/caddy.md 644"
  "docs/manual/postgresql.md usr/share/doc/zwerm/manual/postgresql.md 644"
  "docs/manual/rapport-bestanden.md usr/share/doc/zwerm/manual/rapport-bestanden.md 644"
  "docs/manual/back-ups.md usr/share/doc/zwerm/manual/back-ups.md 644"
  "docs/manual/scim.md usr/share/doc/zwerm/manual/scim.md 644"
  "docs/manual/inloggen-organisatie.md usr/share/doc/zwerm/manual/inloggen-organisatie.md 644"
  "docs/manual/verhuizen.md usr/share/doc/zwerm/manual/verhuizen.md 644"
  "docs/manual/twee-servers.md usr/share/doc/zwerm/manual/twee-servers.md 644"
  "docs/manual/vragenlijsten.md usr/share/doc/zwerm/manual/vragenlijsten.md 644"
  "docs/manual/zaal.md usr/share/doc/zwerm/manual/zaal.md 644"
  "docs/manual/rondes.md usr/share/doc/zwerm/manual/rondes.md 644"
  "docs/manual/gewoonten.md usr/share/doc/zwerm/manual/gewoonten.md 644"
  "crates/ballot/verifier/zwerm_verify.py usr/share/doc/zwerm/zwerm_verify.py 644"
  "docs/manual/vertrouwen-simuleren.md usr/share/doc/zwerm/manual/vertrouwen-simuleren.md 644"
  "docs/manual/theme.md usr/share/doc/zwerm/manual/theme.md 644"
  "docs/manual/gasten.md usr/share/doc/zwerm/manual/gasten.md 644"
  "docs/manual/toezicht.md usr/share/doc/zwerm/manual/toezicht.md 644"
  "docs/manual/rechten.md usr/share/doc/zwerm/manual/rechten.md 644"
  "packaging/postinst DEBIAN/postinst 755"
  "packaging/prerm DEBIAN/prerm 755"
  "packaging/postrm DEBIAN/postrm 755"
)

version=$("$binary" --version | cut -d' ' -f2)
architecture=$(dpkg --print-architecture)
# The same source gives the same package: times are those of the last commit.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"
install -D -m 755 "$binary" "$root/usr/bin/zwerm"
for file in "${files[@]}"; do
  read -r from to rights <<<"$file"
  install -D -m "$rights" "$from" "$root/$to"
done
for licence in crates/ui/licences/*; do
  install -D -m 644 "$licence" "$root/usr/share/doc/zwerm/licences/${licence##*/}"
done
{
  printf 'zwerm (%s) stable; urgency=medium\n\n  * What changed stands in CHANGELOG.md.gz beside this file.\n\n' "$version"
  printf ' -- Zwerm <zwerm@zwerm.example>  %s\n' "$(date -R -u -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n >"$root/usr/share/doc/zwerm/changelog.gz"
gzip -9n <CHANGELOG.md >"$root/usr/share/doc/zwerm/CHANGELOG.md.gz"
chmod 644 "$root"/usr/share/doc/zwerm/*.gz

# The oldest glibc it runs with follows from the symbols it asks for; packed addresses (app/build.rs) are read from 2.36 on.
glibc=$({ echo GLIBC_2.36; grep -aoE 'GLIBC_2\.[0-9]+' "$binary"; } | sort -Vu | tail -1 | cut -d_ -f2)
echo /etc/zwerm/zwerm.env >"$root/DEBIAN/conffiles"
cat >"$root/DEBIAN/control" <<CONTROL
Package: zwerm
Version: $version
Architecture: $architecture
Maintainer: Zwerm <zwerm@zwerm.example>
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: libc6 (>= $glibc), libgcc-s1, systemd (>= 252), ca-certificates
Suggests: caddy | nginx, postgresql
Section: web
Priority: optional
Homepage: https://zwerm.example
Description: from control to trust: agreements, room, culture and a say
 People of an organisation agree on results with each other, find the room
 that fits each of them, and learn from what went wrong. Nobody is ranked,
 scored or watched, and what is between two stays between two.
CONTROL
(cd "$root" && find . -type f -not -path './DEBIAN/*' -printf '%P\0' | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
mkdir -p "$into"
package="$into/zwerm_${version}_$architecture.deb"
dpkg-deb --root-owner-group --build "$root" "$package" >/dev/null
echo "$package"
