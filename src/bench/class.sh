#!/bin/sh
# Times one class from the launcher to its end (28 candidates, 56 PDFs, synthesis and lot), cold each time; a run with nothing to do; --help;
# and `verify` of the lot. JAVA_HOME chooses the JDK.
# Usage: src/bench/class.sh prepare    builds, and waits until the start-up archive is made
#        src/bench/class.sh [runs]     the same, then prints medians and all times, in seconds by the clock, and medians of CPU time
# Quote ratios where the machine is noisy.
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd)
runs=${1:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/input" "$work/jobs"
cp "$home/input/SIO2-SISR.xlsx" "$work/input/"
cp "$home/jobs/end-of-term.json" "$work/jobs/"
ln -s "$home/xsl" "$work/xsl"

timed() { # file, arguments: adds a line of seconds by the clock and of CPU
    file=$1
    shift
    /usr/bin/env time -f '%e %U %S' -o "$work/time" "$home/certigrille" "$@" >/dev/null 2>&1 || true
    awk 'END { printf "%.2f %.2f\n", $1, $2 + $3 }' "$work/time" >>"$file"
}

told() { # title, file
    cpu=$(sort -n -k 2 "$2" | awk '{ t[NR] = $2 } END { print t[int((NR + 1) / 2)] }')
    sort -n "$2" | awk -v title="$1" -v cpu="$cpu" \
        '{ t[NR] = $1; all = all " " $1 } END { print title ": median " t[int((NR + 1) / 2)] " s, CPU " cpu " s;" all }'
}

run() { timed "$1" run "$work/jobs/end-of-term.json"; }

run "$work/first"                            # builds, and notes what to put into the start-up archive
timed "$work/first" --version                # begins to make it
while ls "$home"/target/*.archive.lock >/dev/null 2>&1; do sleep 1; done
[ "$runs" != prepare ] || exit 0
for _ in $(seq "$runs"); do
    rm -rf "$work/output" "$work/data"
    run "$work/cold"
    run "$work/nothing"
    timed "$work/help" --help
    timed "$work/verify" verify "$(find "$work/output" -name '*.zip' | head -n 1)"
done
told "class, cold" "$work/cold"
told "nothing to do" "$work/nothing"
told "--help" "$work/help"
told "verify of its lot" "$work/verify"
