#!/bin/sh
# Kills runs at random moments, on each database, and compares the end state with that of unbroken runs, byte for byte and row for
# row. Usage: src/bench/soak.sh [kills] [candidates of each of two classes] [seed] [h2|postgresql|all].
# Prints a table; exit code 1 when anything differs.
set -eu
cd "$(CDPATH='' cd "$(dirname "$0")/../.." && pwd)"
mvn -q -B -ntp -Dchecks.skip test-compile
mvn -q -B -ntp dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
exec java -Xmx512m -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
    -Dlogback.configurationFile=logback-test.xml fr.certigrille.soak.Soak "${1:-50}" "${2:-12}" "${3:-1}" "${4:-all}"
