#!/bin/sh
# Opens the embedded database as a process killed after any of its writes would have left it, with two threads that write at once and
# one at a time, as the product does. Usage: src/bench/crash-images.sh [seconds of changes] [one of how many images is opened].
set -eu
cd "$(CDPATH='' cd "$(dirname "$0")/../.." && pwd)"
mvn -q -B -ntp -Dchecks.skip test-compile
mvn -q -B -ntp dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
exec java -Xmx2g -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
    -Dlogback.configurationFile=logback-test.xml fr.certigrille.store.CrashImages "${1:-3}" "${2:-4}"
