#!/bin/sh
# Times one class from the launcher to the last PDF (28 candidates, 56 PDFs), cold each time, and a run with nothing to do.
# Usage: src/bench/class.sh [runs]. Prints the median and all times, in seconds. Quote ratios where the machine is noisy.
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd)
runs=${1:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/input" "$work/jobs"
cp "$home/input/SIO2-SISR.xlsx" "$work/input/"
cp "$home/jobs/end-of-term.json" "$work/jobs/"
ln -s "$home/xsl" "$work/xsl"

timed() { # file
    begin=$(date +%s.%N)
    "$home/certigrille" run "$work/jobs/end-of-term.json" >/dev/null 2>&1
    end=$(date +%s.%N)
    echo "$end $begin" | awk '{ printf "%.2f\n", $1 - $2 }' >>"$1"
}

told() { # title, file
    sort -n "$2" | awk -v title="$1" '{ t[NR] = $1; all = all " " $1 } END { print title ": median " t[int((NR + 1) / 2)] " s;" all }'
}

timed "$work/first" # builds, and notes what to put into the start-up archive
sleep 20            # while the archive is made
for _ in $(seq "$runs"); do
    rm -rf "$work/output" "$work/data"
    timed "$work/cold"
    timed "$work/nothing"
done
told "class, cold" "$work/cold"
told "nothing to do" "$work/nothing"
