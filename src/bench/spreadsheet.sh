#!/usr/bin/env bash
# Reads one workbook of 200,000 rows and 40 columns as an import does, with a heap of 512 MB, and all its cells with POI's user
# model, which needs several GB. Each in a process of its own, as a job does. Usage: src/bench/spreadsheet.sh [ROWS [TIMES]]
set -euo pipefail
cd "$(dirname "$0")/../.."
rows=${1:-200000}
times=${2:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -B -q test-compile -Dchecks.skip
mvn -B -q dependency:build-classpath -Dmdep.outputFile="$work/libraries" -DincludeScope=test
bench() { # heap, arguments
    java "-Xmx$1" -Djava.awt.headless=true -cp "target/test-classes:target/classes:$(cat "$work/libraries")" \
        fr.certigrille.spreadsheet.SpreadsheetBench "${@:2}"
}
bench 1g make "$work/class.xlsx" "$rows"
for _ in $(seq "$times"); do
    bench 512m read "$work/class.xlsx"
    bench 12g user-model "$work/class.xlsx"
done
