#!/usr/bin/env bash
# Starts the graph on other versions of Node than one's own, and goes one journey on each: `npm run test:node -- 22 24`.
# Whoever asks runs on that Node too. The versions come from the npm package `node`, into a folder that is removed again.
set -euo pipefail
cd "$(dirname "$0")/.."
[ "$#" -gt 0 ] || { echo 'Name versions of Node, such as 22 24.' >&2; exit 2; }

kept=$(mktemp -d)
program=
is_running() { kill -0 -- "-$program" 2>/dev/null || [ -e "$DATA_DIR/postgres/data/postmaster.pid" ]; }

# Presses Ctrl-C, and waits until nothing of the graph runs any more.
stop() {
  kill -INT -- "-$program" 2>/dev/null || true
  for _ in $(seq 300); do is_running || { program=; return; }; sleep 0.1; done
  return 1
}

end() {
  [ -z "$program" ] || stop || true
  rm -rf "$kept"
}
trap end EXIT
set -m # a program that is started gets a process group, as in a terminal

fail() {
  echo "Node $version: $1" >&2
  sed 's/^/  /' "$DATA_DIR.log" >&2
  exit 1
}

# Asks as whoever is named; the answer must hold what the last word says.
expect() {
  local wanted=${!#} answer
  answer=$(npm run -s ask -- "${@:1:$#-1}" 2>&1) || true
  grep -qF -- "$wanted" <<<"$answer" || fail "no $wanted in the answer to ${*:1:$#-1}:"$'\n'"$answer"
}

journey() {
  expect '{ verify(numbers: ["IECEx BAS 04.0053"]) { verdict certificate { number } } }' '"number": "IECEx BAS 04.0053"'
  expect olga 'mutation { draftExCertificate(input: { equipment: "Hand lamp" }) { number status } }' '"status": "DRAFT"'
  expect '{ certificates(filter: { statuses: [DRAFT] }) { totalCount } }' '"totalCount": 0'
  for _ in $(seq 60); do
    pdf=$(npm run -s ask -- '{ certificate(number: "IECEx DEMO 26.0001") { pdf { state message } } }') || fail "no PDF: $pdf"
    ! grep -q '"READY"' <<<"$pdf" || return 0
    sleep 1
  done
  fail "no PDF after a minute: $pdf"
}

for version in "$@"; do
  export DATA_DIR="$kept/$version"
  log="$DATA_DIR.log"
  : >"$log"
  npm install --prefix "$kept/node-$version" --no-save --no-audit --no-fund --loglevel=error "node@$version" >/dev/null
  path="$kept/node-$version/node_modules/node/bin:$PATH"
  is=$(PATH="$path" node --version)
  case "$is" in "v$version".*) ;; *) echo "Node $version was asked for, and it is $is" >&2; exit 1 ;; esac
  PORT=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  export PORT
  (
    export PATH="$path"
    exec npm start
  ) >"$log" 2>&1 &
  program=$!
  disown
  until grep -q "127.0.0.1:$PORT/graphql" "$log"; do
    kill -0 "$program" 2>/dev/null || { program=; fail 'the graph did not start:'; }
    sleep 0.2
  done
  PATH="$path" journey
  stop || fail 'the graph does not end:'
  if grep -qiE 'warning|error' "$log"; then fail 'the graph complained:'; fi
  echo "Node $is: the graph starts, answers, takes a draft, prints a PDF and ends"
done
