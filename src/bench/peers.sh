#!/usr/bin/env bash
# The same form and candidates made by the program and by its peers. Needs Debian's weasyprint, libreoffice-writer-nogui,
# python3-uno, fonts-liberation, chromium, nodejs, npm; a peer that is not there is left out.
# Usage: src/bench/peers.sh [PEER...]                 prepares, measures three rounds, prints the table
#        src/bench/peers.sh prepare | warm [PEER...] | class [PEER...] | table     its parts, for a quiet moment each
# warm: seconds of one warm process; class: start to end of a process that makes 60 PDFs; both add to the measurements so far.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$PWD/target/peers
own=src/bench/peers
peers="certigrille fop-tuned fop-naive jasperreports openpdf pdfbox-drawing pdfbox-stamping typst chromium weasyprint libreoffice"

prepare() {
    mvn -B -q test-compile -Dchecks.skip
    mkdir -p "$work"/{own,jasper,openpdf,js}
    mvn -B -q dependency:build-classpath -Dmdep.outputFile="$work/own.libraries" -DincludeScope=test
    javac -d "$work/own" -cp "$(own_path)" $(find $own/java -name '*.java')
    for peer in jasper openpdf; do
        mvn -B -q -f $own/$peer/pom.xml dependency:build-classpath -Dmdep.outputFile="$work/$peer.libraries"
        javac -d "$work/$peer" -cp "$(cat "$work/$peer.libraries")" $own/java/peers/{Form,Runner}.java $own/$peer/*.java
        find $own/$peer -type f ! -name '*.java' ! -name pom.xml -exec cp {} "$work/$peer" \;
    done
    cp $own/*.mjs $own/package.json "$work/js/"
    ! command -v npm >/dev/null || (cd "$work/js" && npm install --silent --no-audit --no-fund)
    java -Djava.awt.headless=true -Dlogback.configurationFile=logback-test.xml -cp "$work/own:$(own_path)" \
        fr.certigrille.rendering.FormFiles "$work/data"
    /usr/bin/python3 $own/page_html.py "$work/data" "$work/data"
}

own_path() {
    echo "target/test-classes:target/classes:$(cat "$work/own.libraries")"
}

java_of() { # folder, options and arguments
    local path
    path=$([ "$1" = own ] && own_path || cat "$work/$1.libraries")
    run=(java -Xmx512m -XX:+UseSerialGC $tiers -Djava.awt.headless=true -Dlogback.configurationFile=logback-test.xml
        -cp "$work/$1:$path" "${@:2}")
}

# Sets run, the words of the command.
command_of() { # peer
    case $1 in
        certigrille) java_of own fr.certigrille.rendering.OwnPeers composed ;;
        fop-tuned) java_of own fr.certigrille.rendering.OwnPeers tuned ;;
        fop-naive) java_of own fr.certigrille.rendering.OwnPeers naive ;;
        pdfbox-drawing) java_of own peers.PdfBox drawing "$work/data" ;;
        pdfbox-stamping) java_of own peers.PdfBox stamping "$work/data" ;;
        jasperreports) java_of jasper Jasper "$work/data" ;;
        openpdf) java_of openpdf OpenPdf "$work/data" ;;
        typst) run=(node "$work/js/typst.mjs" "$work/data") ;;
        chromium) run=(node "$work/js/chromium.mjs" "$work/data") ;;
        weasyprint) run=(/usr/bin/python3 $own/weasy.py "$work/data") ;;
        libreoffice) run=(/usr/bin/python3 $own/office.py "$work/data") ;;
        *) echo "no such peer: $1" >&2; exit 2 ;;
    esac
}

is_there() { # peer
    case $1 in
        typst) [ -d "$work/js/node_modules/@myriaddreamin" ] ;;
        chromium) [ -d "$work/js/node_modules/puppeteer-core" ] && [ -x "${CHROMIUM:-/usr/bin/chromium}" ] ;;
        weasyprint) /usr/bin/python3 -c 'import weasyprint' 2>/dev/null ;;
        libreoffice) /usr/bin/python3 -c 'import uno' 2>/dev/null && command -v soffice >/dev/null ;;
    esac
}

# Memory that a process and all that it started hold, shared pages shared out, in kB: the most that was seen.
watch_memory() { # process, file
    local most=0 now pids
    while kill -0 "$1" 2>/dev/null; do
        pids=$(ps -e -o pid=,sid= | awk -v sid="$1" '$2 == sid { print "/proc/" $1 "/smaps_rollup" }')
        now=$( (cat $pids 2>/dev/null || true) | awk '/^Pss:/ { sum += $2 } END { print sum + 0 }')
        [ "$now" -le "$most" ] || most=$now
        echo "$most" >"$2"
        sleep 0.5
    done
}

warm() {
    tiers=
    for peer; do
        is_there "$peer" || continue
        command_of "$peer"
        case ${run[0]} in java) up=20 ;; *) up=4 ;; esac
        setsid "${run[@]}" warm "$work/out/$peer" "${WARM_UP:-$up}" "${SECONDS_MEASURED:-8}" >"$work/result" 2>"$work/$peer.log" &
        pid=$!
        watch_memory "$pid" "$work/memory"
        wait "$pid" || { echo "$peer failed: see $work/$peer.log" >&2; continue; }
        echo "$peer $(tail -1 "$work/result") $(cat "$work/memory")" | tee -a "$work/warm.txt"
    done
}

class() {
    tiers=-XX:TieredStopAtLevel=1
    for peer; do
        is_there "$peer" || continue
        command_of "$peer"
        begin=$(date +%s.%N)
        "${run[@]}" class "$work/class/$peer" >"$work/$peer.log" 2>&1 || { echo "$peer failed: see $work/$peer.log" >&2; continue; }
        end=$(date +%s.%N)
        echo "$peer $(echo "$end $begin" | awk '{ printf "%.2f", $1 - $2 }')" | tee -a "$work/class.txt"
    done
}

table() {
    java -Dlogback.configurationFile=logback-test.xml -cp "$work/own:$(own_path)" \
        fr.certigrille.rendering.PeersConformity "$work"/out/* >"$work/conformity.txt" 2>"$work/conformity.log"
    /usr/bin/python3 $own/table.py "$work" $peers
}

case ${1:-all} in
    prepare) prepare ;;
    warm | class) what=$1; shift; "$what" ${@:-$peers} ;;
    table) table ;;
    *)
        [ "${1:-all}" != all ] && chosen=$* || chosen=$peers
        prepare
        rm -f "$work"/warm.txt "$work"/class.txt
        for _ in 1 2 3; do warm $chosen; class $chosen; done
        table
        ;;
esac
