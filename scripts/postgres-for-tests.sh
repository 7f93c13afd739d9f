#!/bin/sh
# A PostgreSQL server for tests alone: its own cluster in a temporary folder, on its own port.
#   scripts/postgres-for-tests.sh start   prints ZWERM_TEST_POSTGRES=postgres://… and ZWERM_TEST_POSTGRES_ROOT=…, the
#                                         certificate to trust  (starts if needed)
#   scripts/postgres-for-tests.sh stop    stops it and removes the cluster
# Use: eval "$(scripts/postgres-for-tests.sh start)" && export ZWERM_TEST_POSTGRES ZWERM_TEST_POSTGRES_ROOT
set -eu

port="${ZWERM_TEST_POSTGRES_PORT:-54329}"
# In memory where there is room: a database for each test is a thousand small files, and making those is what takes the time.
place="${TMPDIR:-/tmp}"
if [ -d "/dev/shm/zwerm-postgres-$port" ]; then
  place=/dev/shm
elif [ -w /dev/shm ] && [ "$(df -Pk /dev/shm | awk 'NR == 2 { print $4 }')" -ge 2097152 ]; then
  place=/dev/shm
fi
folder="$place/zwerm-postgres-$port"
url="postgres://zwerm:zwerm@127.0.0.1:$port/"

# Debian puts the binaries of each major version in a folder of its own: take the newest.
bin=""
for found in /usr/lib/postgresql/*/bin; do [ -x "$found/initdb" ] && bin="$found"; done
if [ -z "$bin" ]; then
  echo "PostgreSQL is missing: apt-get install postgresql" >&2
  exit 1
fi

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}
is_up() { as_postgres "$bin/pg_ctl" -D "$folder/data" status >/dev/null 2>&1; }

case "${1:-}" in
start)
  if ! is_up; then
    rm -rf "$folder"
    mkdir -p "$folder"
    if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
    as_postgres "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 \
      --no-sync >"$folder.log"
    # An authority of a minute's making, and a certificate for localhost from it: for the tests of encryption.
    as_postgres openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Zwerm tests" \
      -keyout "$folder/root.key" -out "$folder/root.crt" 2>/dev/null
    printf 'subjectAltName=DNS:localhost\n' >"$folder/names"
    as_postgres openssl req -new -newkey rsa:2048 -nodes -subj "/CN=localhost" \
      -keyout "$folder/data/server.key" -out "$folder/server.csr" 2>/dev/null
    as_postgres openssl x509 -req -in "$folder/server.csr" -CA "$folder/root.crt" -CAkey "$folder/root.key" \
      -CAcreateserial -days 2 -extfile "$folder/names" -out "$folder/data/server.crt" 2>/dev/null
    chmod 644 "$folder/root.crt"
    # Nothing here has to survive a power cut: no fsync. And no statement lives long enough to earn a plan for each of its first values.
    as_postgres "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-p $port \
      -c ssl=on -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c fsync=off \
      -c synchronous_commit=off -c full_page_writes=off -c max_wal_size=256MB \
      -c plan_cache_mode=force_generic_plan -c max_connections=400" start >/dev/null
    # As in production: a role that can't bypass row-level security. CREATEDB: each test has its own.
    as_postgres "$bin/psql" -q -h "$folder" -p "$port" -U postgres -d postgres -c \
      "CREATE ROLE zwerm LOGIN PASSWORD 'zwerm' CREATEDB NOSUPERUSER NOBYPASSRLS"
  fi
  echo "ZWERM_TEST_POSTGRES=$url"
  echo "ZWERM_TEST_POSTGRES_ROOT=$folder/root.crt"
  ;;
stop)
  if is_up; then as_postgres "$bin/pg_ctl" -D "$folder/data" -w -m immediate stop >/dev/null; fi
  rm -rf "$folder" "$folder.log"
  ;;
*)
  echo "usage: $0 start|stop" >&2
  exit 2
  ;;
esac
