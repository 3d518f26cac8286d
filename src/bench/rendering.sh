#!/usr/bin/env bash
# Both documents of a candidate (three pages, PDF/A-2a and PDF/UA-1) made by composing, by FOP tuned and naive, and text stamped
# into a ready form by PDFBox: CPU time of one warm thread, which a busy machine disturbs less than the clock.
# Usage: src/bench/rendering.sh [ROUNDS [CANDIDATES]]
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -B -q test-compile -Dchecks.skip
mvn -B -q dependency:build-classpath -Dmdep.outputFile="$work/libraries" -DincludeScope=test
java -Xmx512m -XX:+UseSerialGC -Djava.awt.headless=true -cp "target/test-classes:target/classes:$(cat "$work/libraries")" \
    fr.certigrille.rendering.RenderingBench "$@"
