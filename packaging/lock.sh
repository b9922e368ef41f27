#!/bin/sh
# Pins every dependency with its hashes: one set for each kind of machine, all of one resolution.
set -eu
cd "$(dirname "$0")/.."
compile() {
    out=$1; shift
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-header "$@" --output-file "packaging/locks/$out.txt"
}
compile development pyproject.toml --group server --group development
compile client pyproject.toml --constraint packaging/locks/development.txt
compile server --group server --constraint packaging/locks/development.txt
