#!/bin/sh
# Runs every check that needs no running program and no screen; all, so that one breach does not hide the next.
cd "$(dirname "$0")/.." || exit 2
export PATH="$PWD/.venv/bin:$PATH"
broken=""
check() {
    echo "── $*"
    "$@" || broken="$broken
    $*"
}
check ruff format --check --quiet .
check ruff check --quiet .
check mypy
check lint-imports --no-logo
check python -m tests.house
check python -m tests.house.translations
check python -m tests.house.screens
check python -m tests.house.registry
check python -m tests.house.canned
[ -z "$broken" ] || { echo "broken:$broken" >&2; exit 1; }
echo "all checks passed"
