#!/bin/sh
# Measures what docs/scale.md says. Usage: src/bench/scale.sh plan [evaluations] | src/bench/scale.sh shared [documents] | src/bench/scale.sh workers [candidates] [rounds]
# plan: loads evaluations into PostgreSQL and plans all parts of their rendering.
# shared [documents]: how fast the database records documents, and the output folder takes files.
# workers: one process alone, one worker, two processes on halves of their own, two workers; one rendering thread each.
set -eu
cd "$(CDPATH='' cd "$(dirname "$0")/../.." && pwd)"
mvn -q -B -ntp -Dchecks.skip test-compile
mvn -q -B -ntp dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
exec java -Xmx1g -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
    -Dlogback.configurationFile=logback-test.xml fr.certigrille.workers.ScaleBench "$@"
