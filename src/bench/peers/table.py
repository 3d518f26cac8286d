"""The table of the peers: medians of the rounds, ratios to the program. Usage: FOLDER PEER..."""

import os
import statistics
import sys


def rows(folder, name):
    found = {}
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        for line in file:
            peer, *cells = line.split()
            found.setdefault(peer, []).append(cells)
    return found


def main(folder, *peers):
    warm, cold, conformity = (rows(folder, name) for name in ("warm.txt", "class.txt", "conformity.txt"))
    times = {peer: [float(s) * 1000 / int(n) for n, s, *_ in of] for peer, of in warm.items()}
    mine = statistics.median(times["certigrille"])
    print("| | ms per candidate | ratio | PDFs/s | class of 30, cold | MB at most | kB per candidate | PDF/A | PDF/UA |")
    print("|---|---|---|---|---|---|---|---|---|")
    for peer in peers:
        if peer not in warm:
            continue
        time = statistics.median(times[peer])
        size = statistics.median(int(b) / int(n) for n, _, b, _ in warm[peer]) / 1000
        memory = max(int(cells[3]) for cells in warm[peer]) / 1024
        seconds = f"{statistics.median(float(c[0]) for c in cold[peer]):.1f} s" if peer in cold else ""
        archive, accessible = conformity.get(peer, [["?", "?"]])[0]
        span = f" ({min(times[peer]):.1f}–{max(times[peer]):.1f})" if len(times[peer]) > 1 else ""
        print(f"| {peer} | {time:.1f}{span} | {time / mine:.2f} | {2000 / time:.0f} | {seconds} | {memory:.0f} | {size:.0f} | {archive} | {accessible} |")


main(*sys.argv[1:])
