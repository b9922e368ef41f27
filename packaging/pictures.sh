#!/bin/sh
# Takes the README's pictures anew, of our own scenario and without a display, and makes them small (ImageMagick).
set -e
cd "$(dirname "$0")/.."
folder=resources/pictures
mkdir -p "$folder"
.venv/bin/python -m backend_stub.demo.pictures "$folder"
.venv/bin/python -m tests.gallery window --rtl --size 1360x820 --grab "$folder/right-to-left.png"
for picture in "$folder"/*.png; do
    convert "$picture" -dither None -colors 240 -define png:compression-level=9 -strip "PNG8:$picture"
done
