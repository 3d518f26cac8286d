"""The form and its candidates, as FormFiles writes them, and the runner's ways: see Form.java and Runner.java."""

import os
import sys
import time


def read(folder):
    titles, pages = [], []
    for row in open(os.path.join(folder, "form.tsv"), encoding="utf-8"):
        kind, *cells = row.rstrip("\n").split("\t")
        if kind == "title":
            titles.append(cells[0])
        elif kind == "page":
            pages.append({"document": int(cells[0]), "width": float(cells[1]), "height": float(cells[2]),
                          "line": [], "ground": [], "text": [], "box": [], "value": [], "comment": []})
        else:
            pages[int(cells[0])][kind].append([number(cell) for cell in cells[1:-1]] + [
                number(cells[-1]) if kind in ("line", "ground") else cells[-1]])
    rows = open(os.path.join(folder, "candidates.tsv"), encoding="utf-8").read().splitlines()
    keys = rows[0].split("\t")
    return titles, pages, [dict(zip(keys, row.split("\t"))) for row in rows[1:]]


def number(cell):
    return float(cell)


def run(make, candidates, mode, folder, warm_up="0", seconds="0"):
    """make(candidate) answers the documents as bytes."""
    os.makedirs(folder, exist_ok=True)
    if mode == "class":
        for i in range(30):
            write(folder, i, make(candidates[i % len(candidates)]))
        return
    write(folder, 0, make(candidates[0]))
    loop(make, candidates, float(warm_up))
    print(*loop(make, candidates, float(seconds)))


def write(folder, candidate, documents):
    for i, document in enumerate(documents):
        with open(os.path.join(folder, f"{candidate}-{i}.pdf"), "wb") as file:
            file.write(document)


def loop(make, candidates, seconds):
    start, made, size = time.perf_counter(), 0, 0
    while time.perf_counter() - start < seconds:
        size += sum(len(document) for document in make(candidates[made % len(candidates)]))
        made += 1
    return made, time.perf_counter() - start, size
