#!/bin/sh
# Imports evaluations to a database beside plain COPYs of the same rows, or checks which documents are out of date. Usage:
# src/bench/store.sh import h2|postgresql [evaluations], src/bench/store.sh check h2|postgresql [documents].
# The server is a real PostgreSQL with its default settings, started on this machine.
set -eu
cd "$(CDPATH='' cd "$(dirname "$0")/../.." && pwd)"
mvn -q -B -ntp -Dchecks.skip test-compile
mvn -q -B -ntp dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
exec java -Xmx256m -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
    -Dlogback.configurationFile=logback-test.xml fr.certigrille.store.StoreBench "${1:-import}" "${2:-postgresql}" "${3:-1000000}"
