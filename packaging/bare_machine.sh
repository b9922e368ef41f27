#!/bin/sh
# Proves both commands on a machine that has nothing: a fresh Debian 12 with git, make and python3.
#
#   sudo packaging/bare_machine.sh ["COMMAND" …]     the usual: "make test" "make demo"
#
# Clones what is committed into a root made by debootstrap and runs each command there, telling its time and
# what it downloaded. How this machine reaches its mirrors (apt sources, pip's settings, certificates,
# proxies) is lent to the root while it runs. Everything happens in namespaces of its own: nothing stays
# mounted or running. BARE_ROOT keeps the root at a path, for another look; BARE_LOGS keeps what was printed.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
[ "$(id -u)" = 0 ] || { echo "bare_machine.sh needs root, for debootstrap and chroot" >&2; exit 2; }
[ $# -gt 0 ] || set -- "make test" "make demo"

if [ -z "${BARE_INSIDE:-}" ]; then
    root=${BARE_ROOT:-$(mktemp -d /var/tmp/groundcrew-bare.XXXXXX)}
    status=0
    mkdir -p "$root" && chmod 755 "$root"
    # the end of the first process in there ends them all, and with the last one the mounts are gone
    BARE_INSIDE=$root unshare --mount --pid --fork --kill-child "$0" "$@" || status=$?
    [ -n "${BARE_ROOT:-}" ] || rm -rf --one-file-system "$root"
    exit $status
fi
root=$BARE_INSIDE
home=$root/srv/groundcrew
logs=${BARE_LOGS:-$here/build/bare}
mkdir -p "$logs"

mirror() { # where this machine gets Debian from
    sed -n -e 's/^URIs: *//p' -e 's/^deb *\(\[[^]]*\]\)\{0,1\} *\([^ ]*\).*/\2/p' \
        /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2> /dev/null |
        grep -v security | head -n 1
}

make_root() {
    [ ! -x "$root/usr/bin/make" ] || return 0
    began=$(date +%s)
    debootstrap --variant=minbase --include=ca-certificates,git,make,python3 bookworm "$root" \
        "$(mirror)" > "$logs/debootstrap.log" 2>&1 || { tail -n 20 "$logs/debootstrap.log"; exit 1; }
    echo "bare: a fresh root in $(($(date +%s) - began)) s, $(du -sm --one-file-system "$root" | cut -f1) MB"
}

lend() { # a file or folder of this machine, read-only, at the same place in there
    [ -e "$1" ] || return 0
    if [ -d "$1" ]; then mkdir -p "$root$1"; else mkdir -p "$root$(dirname "$1")"; touch "$root$1"; fi
    mount --bind "$1" "$root$1"
    mount -o remount,bind,ro "$root$1"
}

lend_this_machines_ways() {
    mount -t proc proc "$root/proc"
    mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
    mkdir -p "$root/dev/pts"
    mount -t devpts devpts "$root/dev/pts"
    for file in /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt /etc/pip.conf; do lend "$file"; done
    if [ -f /etc/apt/sources.list ]; then lend /etc/apt/sources.list; else : > "$root/etc/apt/sources.list"; fi
    lend /etc/apt/sources.list.d
    mkdir -p "$root/root/.config/pip"
    cat "${HOME:-/root}/.config/pip/pip.conf" /dev/null > "$root/root/.config/pip/pip.conf" 2> /dev/null || true
    # folders of packages that pip's settings name; an index's "simple" refers to files beside it
    { cat /etc/pip.conf "$root/root/.config/pip/pip.conf" 2> /dev/null || true; env | grep '^PIP_' || true; } |
        tr ' =,' '\n' | sed -e 's,^file://,,' -e 's,/simple/*$,,' | grep '^/' | sort -u |
        while read -r place; do [ ! -d "$place" ] || lend "$place"; done
}

inside() { # runs a command in the root with a clean environment
    passed=$(env | grep -E '^(PIP_|SSL_CERT|REQUESTS_CA|https?_proxy|HTTPS?_PROXY|no_proxy|NO_PROXY)' || true)
    # shellcheck disable=SC2086 # one word each
    env -i $passed HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        PIP_REPORT=/var/cache/pip-report.json chroot "$root" sh -c "cd /srv/groundcrew && $1" < /dev/null
}

received() { # MB that this whole machine has received over the network since it started
    tr ':' ' ' < /proc/net/dev | awk 'NR > 2 && $1 != "lo" { sum += $2 } END { print int(sum / 1e6) }'
}

lent_wheels() { # MB of wheels that came from lent folders instead
    grep -o '"file:///[^"#]*' "$root/var/cache/pip-report.json" 2> /dev/null | sed 's,^"file://,,' |
        sort -u | tr '\n' '\0' | xargs -0 -r du -cm 2> /dev/null | tail -n 1 | cut -f1
}

run() {
    log=$logs/$(echo "$1" | tr -c 'a-zA-Z0-9\n' '-').log
    began=$(date +%s) before=$(received)
    rm -f "$root/var/cache/pip-report.json"
    if inside "$1" > "$log" 2>&1; then outcome=ok; else outcome="FAILED"; failed=1; fi
    tail -n "${BARE_LINES:-15}" "$log" | sed 's/^/    /'
    echo "bare: $1: $outcome in $(($(date +%s) - began)) s; received $(($(received) - before)) MB over the" \
        "network (Debian packages so far: $(du -sm "$root/var/cache/apt/archives" | cut -f1) MB), and" \
        "$(lent_wheels | grep . || echo 0) MB of wheels from lent folders"
}

ask_as_anybody() { # who may not install packages is told what to install, and nothing is changed
    log=$logs/as-anybody.log
    copy='cp -r /srv/groundcrew /tmp/anybody && cd /tmp/anybody && make demo'
    if inside "setpriv --reuid=65534 --clear-groups env HOME=/tmp sh -c '$copy'" > "$log" 2>&1 ||
        ! grep -q 'sudo apt-get install' "$log"
    then echo "bare: FAILED: nobody was told what to install"; failed=1
    else echo "bare: as nobody: $(grep 'sudo apt-get install' "$log")"; fi
    rm -rf "$root/tmp/anybody"
}

make_root
lend_this_machines_ways
rm -rf "$home" "$root"/var/cache/apt/archives/*.deb
git clone --quiet --no-hardlinks "$here" "$home"
git -C "$here" status --porcelain | grep -q . && echo "bare: what is not committed is not in there"
echo 'APT::Keep-Downloaded-Packages "true";' > "$root/etc/apt/apt.conf.d/01keep"
failed=0
ask_as_anybody
for command in "$@"; do run "$command"; done
exit $failed
