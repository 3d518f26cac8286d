#!/bin/sh
# Computes how long a run of many candidates takes with ever more workers, and what it waits for: the model of docs/scale.md. The figures
# are measured by src/bench/scale.sh; give others as NAME=VALUE. Usage: src/bench/scale-model.sh [candidates=1000000] [render_ms=...] ...
set -eu
set -- $(for each; do echo "-v $each"; done)
exec awk -v candidates=1000000 -v per_workbook=25 -v documents=2 -v cores=2 \
    -v read_ms=0.07 -v take_ms=0.05 -v evaluate_ms=0.1 -v plan_ms=0.6 -v parts_s=28 \
    -v render_ms=4.1 -v database=5000 -v files=1000 "$@" 'BEGIN {
  printf "%8s %10s %10s %10s %10s %10s  %s\n", "workers", "import s", "own s", "render s", "all s", "speed-up", "waits for"
  split("2 5 10 20 50 100 200", sizes, " ")
  for (i = 1; i in sizes; i++) {
    n = sizes[i]
    reading = candidates * read_ms / 1000 / n
    taking = candidates * take_ms / 1000
    import = reading + taking / n > taking ? reading + taking / n : taking
    own = candidates * (evaluate_ms + plan_ms) / 1000 + parts_s
    by_workers = candidates * documents * render_ms / 1000 / (n * cores)
    by_database = candidates * documents / database
    by_files = candidates * documents / files
    render = by_workers; waits = "workers"
    if (by_database > render) { render = by_database; waits = "database" }
    if (by_files > render) { render = by_files; waits = "output folder" }
    if (own + (import == taking ? taking : 0) > render) waits = "the run: " (taking > own ? "taking workbooks over" : "evaluation and plan")
    all = import + own + render
    if (i == 1) first = all * n
    printf "%8d %10.0f %10.0f %10.0f %10.0f %10.1f  %s\n", n, import, own, render, all, first / all, waits
  }
}'
