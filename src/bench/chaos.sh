#!/bin/sh
# Kills and freezes workers and runs at random, round after round, and compares what is left with what one process leaves, byte for byte.
# Usage: src/bench/chaos.sh [rounds] [seed]. Ends with 0 when nothing differs. Each round has 121 candidates and takes about a minute.
set -eu
cd "$(CDPATH='' cd "$(dirname "$0")/../.." && pwd)"
mvn -q -B -ntp -Dchecks.skip test-compile
mvn -q -B -ntp dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
exec java -Xmx512m -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
    -Dlogback.configurationFile=logback-test.xml fr.certigrille.workers.ChaosBench "$@"
