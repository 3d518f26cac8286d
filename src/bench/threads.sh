#!/usr/bin/env bash
# Candidates a second: one thread, two threads of one process, two processes of one thread. Run src/bench/peers.sh prepare first.
# Usage: src/bench/threads.sh [WARM-UP [SECONDS]]
set -euo pipefail
cd "$(dirname "$0")/../.."
work=target/peers
path=$work/own:target/test-classes:target/classes:$(cat $work/own.libraries)

threads() { # number
    java -Xmx512m -XX:+UseSerialGC -Djava.awt.headless=true -Dlogback.configurationFile=logback-test.xml -cp "$path" \
        fr.certigrille.rendering.ThreadsBench "$1" "${up:-25}" "${seconds:-10}"
}

up=${1:-25} seconds=${2:-10}
echo "one thread: $(threads 1)"
echo "two threads: $(threads 2)"
threads 1 >$work/first & threads 1 >$work/second & wait
echo "two processes: $(cat $work/first $work/second | awk '{ sum += $1 } END { print sum }')"
