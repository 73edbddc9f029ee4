#!/usr/bin/env bash
# Draws all pictures anew from the SVG sources: needs rsvg-convert (librsvg2-bin) and a JDK 25.
# What it makes is kept in the repository, so that no build needs it.
set -euo pipefail
cd "$(dirname "$0")"
command -v rsvg-convert >/dev/null || { echo 'make.sh: rsvg-convert is missing; install librsvg2-bin' >&2; exit 2; }
java=${NIANBAO_JDK:-/usr/lib/jvm/temurin-25-jdk-amd64}/bin/java
mkdir -p png
for name in nianbao file; do
  for size in 16 24 32 48 64 128 256 512; do
    source=$name.svg
    # Half a pixel's blur makes small pictures unreadable: these have a drawing of their own.
    if [ "$size" -le 32 ]; then source=$name-small.svg; fi
    rsvg-convert -w "$size" -h "$size" "$source" -o "png/$name-$size.png"
  done
  "$java" Pack.java "png/$name" "$name"
done
