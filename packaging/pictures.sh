#!/bin/sh
# Takes the README's pictures anew, of our own scenario and without a display, and makes them small (ImageMagick).
set -e
cd "$(dirname "$0")/.."
folder=resources/pictures
mkdir -p "$folder"
.venv/bin/python -m backend_stub.demo.pictures "$folder"
grab() { .venv/bin/python -m tests.gallery "$1" --grab "$folder/$2.png" $3; }
grab window right-to-left "--rtl --size 1360x820"
grab priority_window priority "--size 1360x820"
grab guard send-guard "--scheme dark --size 1100x760"
grab library library "--size 1100x760"
for picture in "$folder"/*.png; do
    convert "$picture" -dither None -colors 240 -define png:compression-level=9 -strip "PNG8:$picture"
done
