#!/usr/bin/env bash
# Renders random candidates in one run with a heap of 512 MB and tells every twentieth of the way how much of it is in use.
# Usage: src/bench/memory.sh [CANDIDATES [THREADS]]
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -B -q test-compile -Dchecks.skip
mvn -B -q dependency:build-classpath -Dmdep.outputFile="$work/libraries" -DincludeScope=test
/usr/bin/env time -f "%E elapsed, %M kB of memory at most" \
    java -Xmx512m -XX:+UseSerialGC -Djava.awt.headless=true -cp "target/test-classes:target/classes:$(cat "$work/libraries")" \
    fr.certigrille.rendering.MemoryBench "${1:-100000}" "${2:-2}"
