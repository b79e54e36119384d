#!/bin/sh
# Run once by the image of PostgreSQL: the login of requests, which owns nothing.
set -eu
# On a line of its own: a file that cannot be read ends the script, not with a login without a password.
password="$(cat /run/secrets/database-password)"
psql --set=ON_ERROR_STOP=1 --set=password="$password" \
  --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" <<'SQL'
CREATE ROLE levain_requests LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'password';
SQL
