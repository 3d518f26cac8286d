#!/bin/sh
# Times three runs by the launcher, embedded database: 10,000 candidates in classes of 30 for the first time, again unchanged, and with one
# candidate changed. Usage: src/bench/nightly.sh [candidates]. Prints seconds and what each run told.
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd)
cd "$home"
candidates=${1:-10000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/input" "$work/jobs"
ln -s "$home/xsl" "$work/xsl"
cat >"$work/jobs/nightly.json" <<JSON
{ "job": "nightly", "input": { "folder": "../input" }, "output": { "folder": "../output" }, "database": { "folder": "../data" } }
JSON
mvn -q -B -ntp -Dchecks.skip test-compile
mvn -q -B -ntp dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath

class() { # mark of one candidate
    java -cp "target/test-classes:target/classes:$(cat target/test.classpath)" fr.certigrille.job.NightlyClass \
        "$work/input" "$candidates" "$1"
}

timed() { # title
    begin=$(date +%s.%N)
    "$home/certigrille" run "$work/jobs/nightly.json" >"$work/told" 2>&1 || true
    end=$(date +%s.%N)
    echo "$end $begin" | awk -v title="$1" '{ printf "%s: %.1f s\n", title, $1 - $2 }'
    tail -2 "$work/told"
}

class 12
timed "first"
timed "unchanged"
class 15
timed "one candidate changed"
