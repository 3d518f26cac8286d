#!/bin/sh
# Computes how long a run of many candidates takes with ever more workers, and what it waits for longest: the model of docs/scale.md. The
# figures are measured by src/bench/scale.sh; give others as NAME=VALUE. Usage: src/bench/scale-model.sh [candidates=1000000] [render_ms=...] ...
# read_ms, take_ms: a workbook of one class, read by workers at once, taken over one after another. evaluate_ms, plan_ms: a candidate, by the
# run, the plan on all its threads. parts_s: the plans of parts, of documents and of syntheses. synthesis_ms, render_ms: a synthesis, a document, one
# thread of a worker that has both its cores busy. database: documents recorded a second. files: files a second that the output folder takes.
set -eu
set -- $(for each; do echo "-v $each"; done)
exec awk -v candidates=1000000 -v class=25 -v documents=2 -v cores=2 -v run_cores=2 \
    -v read_ms=25 -v take_ms=26 -v evaluate_ms=0.15 -v plan_ms=0.95 -v synthesis_ms=171 -v parts_s=11 \
    -v render_ms=7.4 -v database=15000 -v files=2300 "$@" 'BEGIN {
  printf "%8s %9s %9s %9s %9s %9s %9s  %s\n", "workers", "import s", "plan s", "render s", "synth. s", "all s", "speed-up", "longest"
  split("2 5 10 20 50 100 200", sizes, " ")
  classes = candidates / class
  for (i = 1; i in sizes; i++) {
    n = sizes[i]
    reading = classes * (read_ms + take_ms) / 1000 / n
    taking = classes * take_ms / 1000
    import = reading > taking ? reading : taking
    plan = candidates * (evaluate_ms + plan_ms / run_cores) / 1000 + parts_s
    by_workers = candidates * documents * render_ms / 1000 / (n * cores)
    by_database = candidates * documents / database
    by_files = candidates * documents / files
    render = by_workers; by = "rendering: workers"
    if (by_database > render) { render = by_database; by = "rendering: database" }
    if (by_files > render) { render = by_files; by = "rendering: output folder" }
    synthesis = classes * synthesis_ms / 1000 / (n * cores); by_synthesis = "syntheses: workers"
    if (classes / files > synthesis) { synthesis = classes / files; by_synthesis = "syntheses: output folder" }
    longest = render; waits = by
    if (import > longest) { longest = import; waits = "import: " (reading > taking ? "workers" : "taking workbooks over") }
    if (plan > longest) { longest = plan; waits = "the run: evaluation and plan" }
    if (synthesis > longest) { longest = synthesis; waits = by_synthesis }
    all = import + plan + render + synthesis
    if (i == 1) first = all
    printf "%8d %9.0f %9.0f %9.0f %9.0f %9.0f %9.1f  %s\n", n, import, plan, render, synthesis, all, first / all, waits
  }
}'
