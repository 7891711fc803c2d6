#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the named sections of system-packages.txt list and is missing. Without the right to install it says what
# to install. Usage: system-packages.sh SECTION...
set -eu
here=$(dirname "$0")/..
[ $# -gt 0 ] || set -- terminal wheels desk
missing=""
for package in $(awk -v wanted=" $* " '/^#/ || !NF { next }
    /^\[/ { section = substr($1, 2, length($1) - 2); next }
    index(wanted, " " section " ") { print $1 }' "$here/system-packages.txt"); do
    if [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
        missing="$missing $package"
    fi
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root="sudo"
else
    echo "These system packages are missing, and this user may not install them:" >&2
    echo "    $missing" >&2
    echo "Ask an administrator for:  apt-get install --no-install-recommends$missing" >&2
    exit 1
fi
echo "Installing system packages:$missing"
$as_root apt-get update -qq
# shellcheck disable=SC2086  # a list of words on purpose
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
