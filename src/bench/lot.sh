#!/bin/sh
# Measures what docs/performance.md says of lots. Usage: src/bench/lot.sh [prepare|measure]
# prepare renders 1,000 grids into target/lot-bench; measure takes them from there: a lot without and with a seal, seals per second,
# and the sealed print file of 1,000 and of 5,000 candidates in a heap of 64 MB. Without an argument, both.
set -eu
cd "$(CDPATH='' cd "$(dirname "$0")/../.." && pwd)"
folder=target/lot-bench
if [ "${1:-prepare}" = prepare ]; then
    mvn -q -B -ntp -Dchecks.skip test-compile
    mvn -q -B -ntp dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
fi
bench() {
    heap=$1
    shift
    java "-Xmx$heap" -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
        -Dlogback.configurationFile=logback-test.xml fr.certigrille.delivery.lot.LotBench "$@"
}
[ "${1:-prepare}" = measure ] || bench 1g prepare "$folder" 1000
[ "${1:-measure}" = prepare ] && exit 0
bench 1g package "$folder" 1000
bench 1g seal "$folder" 1000
bench 1g lot "$folder" 1000
for candidates in 1000 5000; do
    bench 64m print "$folder" "$candidates"
done
