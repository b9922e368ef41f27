#!/bin/sh
# Makes this checkout ready: packaging/setup.sh serve|demo|check|test|faults|bench. Does nothing the second time.
#   serve  .venv with the server          demo  server, workstation, the libraries Qt lacks, fonts
#   check  .venv with everything, the libraries Qt lacks, fonts          test  the same
#   faults what test needs, and a C compiler
#   bench  what test needs, programs to be measured beside, and one that loads the server
#   test and bench also want an X server, a window manager and a screen reader's bus of their own
# System packages are installed by apt where this is root or, for a demo or with SYSTEM=1, where sudo asks
# no password. Otherwise the line to run is printed and nothing is changed.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:?"one of: serve, demo, check, test, faults, bench"}
case $purpose in
    serve) locks="server" ;;
    demo) locks="client server" ;;
    check | test | faults | bench) locks="development" ;;
    *) echo "packaging/setup.sh: serve, demo, check, test, faults or bench, not $purpose" >&2; exit 2 ;;
esac

say() { echo "setup: $*" >&2; }

as_root() { # how to become root here; fails where one cannot
    if [ "$(id -u)" = 0 ]; then echo "env"
    elif [ "$purpose" != demo ] && [ -z "${SYSTEM:-}" ]; then return 1
    elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then echo "sudo env"
    else return 1; fi
}

install_packages() { # installs Debian packages; fails after saying how where it may not
    command -v apt-get > /dev/null || return 1
    root=$(as_root) || { say "run this, then try again:"; say "    sudo apt-get install --no-install-recommends $*"; return 1; }
    say "installing $*"
    $root apt-get -qq update > /dev/null
    # shellcheck disable=SC2086 # the words of $root are words
    $root DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends "$@" > /dev/null
}

fits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2> /dev/null; }

find_python() {
    for candidate in "${PYTHON:-}" python3.11 python3.12 python3.13 python3; do
        if [ -n "$candidate" ] && fits "$candidate"; then echo "$candidate"; return; fi
    done
    say "needs Python 3.11, 3.12 or 3.13; name one with PYTHON=/path/to/python3"
    return 1
}

make_venv() {
    if [ -x .venv/bin/python ] && fits .venv/bin/python; then return; fi
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' 2> /dev/null; then
        install_packages python3-venv || { say "$python cannot make virtual environments"; return 1; }
    fi
    "$python" -m venv --clear .venv
}

install_locks() {
    stamp=.venv/.groundcrew-$purpose
    wanted=$(cat packaging/locks/*.txt | cksum; .venv/bin/python -V)
    [ -f .venv/.groundcrew-test ] && [ "$(cat .venv/.groundcrew-test)" = "$wanted" ] && return
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && return
    say "installing Python packages ($locks)"
    set --
    for lock in $locks; do set -- "$@" -r "packaging/locks/$lock.txt"; done
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --progress-bar off \
        --only-binary :all: --require-hashes "$@"
    [ "$purpose" = check ] && echo "$wanted" > .venv/.groundcrew-test
    echo "$wanted" > "$stamp"
}

missing_libraries() { # "library package" lines of what the loader does not find
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2> /dev/null) || return 0
    grep -v '^#' packaging/system_libraries.txt | while read -r library package; do
        case $known in *"$library "*) ;; *) echo "$library $package" ;; esac
    done
}

install_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    missing=$(missing_libraries)
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2046 # one argument for each package
    install_packages $(echo "$missing" | cut -d' ' -f2 | sort -u) && return
    say "Qt lacks these libraries: $(echo "$missing" | cut -d' ' -f1 | tr '\n' ' ')"
    return 1
}

install_fonts() { # seventeen languages need them; without them there are boxes, so it goes on
    [ "$(uname -s)" = Linux ] || return 0
    [ -f .venv/.groundcrew-fonts ] && return
    if command -v fc-list > /dev/null && [ -n "$(fc-list :lang=zh)" ] && [ -n "$(fc-list :lang=th)" ] &&
        [ -n "$(fc-list :lang=ar)" ] && [ -n "$(fc-list ':family=Noto Color Emoji')" ]; then return; fi
    if install_packages fontconfig fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji
    then touch .venv/.groundcrew-fonts
    else say "without these fonts some scripts show as boxes; going on"; fi
}

make_translations() { # what the window loads is made of the .ts files; the made-up languages, of the sources
    made=resources/translations/app_ar-XB.qm
    [ -f "$made" ] && [ -z "$(find workstation resources/translations \( -name '*.py' -o -name '*.ts' \) -newer "$made")" ] ||
        .venv/bin/python packaging/translate.py release
}

install_compiler() { # the programme of faults records what reaches the disk by a library that it compiles
    [ "$(uname -s)" = Linux ] || return 0
    command -v cc > /dev/null || install_packages gcc libc6-dev || say "without a C compiler no power can be cut; going on"
}

install_screen() { # journeys by real keys, as a screen reader tells them; without these tools they are skipped
    [ "$(uname -s)" = Linux ] || return 0
    for tool in Xvfb openbox xdotool setxkbmap dbus-daemon import; do
        command -v $tool > /dev/null || set -- "$@" "$tool"
    done
    [ -x /usr/libexec/at-spi-bus-launcher ] && [ $# = 0 ] && return
    install_packages xvfb openbox xdotool x11-xkb-utils dbus at-spi2-core imagemagick ||
        say "without these the journeys by keyboard are skipped; going on"
}

install_peers() { # what our first window is measured beside
    for tool in gajim nheko dino-im konversation; do
        command -v $tool > /dev/null || install_packages $tool || say "$tool is not measured; going on"
    done
}

install_load() { # what asks as fast as the server answers
    command -v wrk > /dev/null || install_packages wrk || say "without wrk ops_ratio is not taken; going on"
}

make_venv
install_locks
case $purpose in faults) install_compiler ;; esac
case $purpose in demo | check | test | faults | bench) install_libraries; install_fonts; make_translations ;; esac
case $purpose in test | bench) install_screen ;; esac
case $purpose in bench) install_peers; install_load ;; esac
