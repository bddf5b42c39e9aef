#!/usr/bin/env bash
# Unpacks Glewlwyd of Debian, with the libraries that it needs, into a folder: `bash test/fetch-glewlwyd.sh FOLDER`.
set -euo pipefail
folder=${1:?Say into which folder.}
packages=(glewlwyd glewlwyd-common libcbor0.8 libconfig9 libhoel1.4 libiddawc1.1 libjansson4 libldap-2.5-0 liboath0 liborcania2.3
  librhonabwy1.1 libulfius2.7 libyder2.0 libmicrohttpd12 libsasl2-2 libpq5 libmariadb3)
mkdir -p "$folder"
debs=$(mktemp -d)
trap 'rm -rf "$debs"' EXIT
download() { (cd "$debs" && apt-get download -qq -o APT::Sandbox::User=root "${packages[@]}"); }
# Where the lists of Debian are old or missing, they are fetched first.
download 2>/dev/null || { apt-get update -qq && download; }
for deb in "$debs"/*.deb; do dpkg -x "$deb" "$folder"; done
