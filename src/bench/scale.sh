#!/bin/sh
# Measures what docs/scale.md says, each figure by a call of its own. Usage: src/bench/scale.sh ...
# plan [evaluations]: loads evaluations into PostgreSQL and plans all parts of their rendering.
# shared [documents]: how fast the database records documents, and the output folder takes files.
# workers: what sharing the rendering costs, one rendering thread each, PostgreSQL forcing to the disk, in parts:
#   prepare [candidates]: imports and renders them once, as one job and as two of half of them; tells the time of each step
#   read: how long the workbooks take to be read
#   measure alone|one|halves|two [candidates]: renders again, by one process, one worker, two processes on halves, two workers; syntheses too
#   table: medians of all that was measured since it was prepared; measure the same number each time
# target/scale may be a link to a folder on another disk, or in memory, where that of the project is too slow or too busy to tell anything.
set -eu
cd "$(CDPATH='' cd "$(dirname "$0")/../.." && pwd)"
[ "$1" != workers ] || shift
if [ "$1" != measure ]; then
    mvn -q -B -ntp -Dchecks.skip test-compile
    mvn -q -B -ntp dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
fi
exec java -Xmx1g -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
    -Dlogback.configurationFile=logback-test.xml fr.certigrille.workers.ScaleBench "$@"
