// The form and its candidates, as FormFiles writes them, and the runner's ways: see Form.java and Runner.java.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export function readForm(folder) {
  const titles = [];
  const pages = [];
  for (const row of readFileSync(path.join(folder, 'form.tsv'), 'utf8').trimEnd().split('\n')) {
    const [kind, ...cells] = row.split('\t');
    if (kind === 'title') titles.push(cells[0]);
    else if (kind === 'page') {
      const [document, width, height] = cells.map(Number);
      pages.push({ document, width, height, line: [], ground: [], text: [], box: [], value: [], comment: [] });
    } else pages[Number(cells[0])][kind].push(cells.slice(1));
  }
  return { titles, pages };
}

export function readCandidates(folder) {
  const [keys, ...rows] = readFileSync(path.join(folder, 'candidates.tsv'), 'utf8').trimEnd().split('\n').map(row => row.split('\t'));
  return rows.map(row => Object.fromEntries(keys.map((key, i) => [key, row[i]])));
}

// make(candidate) answers the documents as buffers, or a promise of them.
export async function run(make, candidates, [mode, folder, warmUp, seconds]) {
  mkdirSync(folder, { recursive: true });
  if (mode === 'class') {
    for (let i = 0; i < 30; i++) write(folder, i, await make(candidates[i % candidates.length]));
    return;
  }
  write(folder, 0, await make(candidates[0]));
  await loop(make, candidates, Number(warmUp));
  console.log((await loop(make, candidates, Number(seconds))).join(' '));
}

function write(folder, candidate, documents) {
  documents.forEach((document, i) => writeFileSync(path.join(folder, `${candidate}-${i}.pdf`), document));
}

async function loop(make, candidates, seconds) {
  const start = performance.now();
  let made = 0;
  let size = 0;
  while (performance.now() - start < seconds * 1000) {
    for (const document of await make(candidates[made % candidates.length])) size += document.length;
    made++;
  }
  return [made, (performance.now() - start) / 1000, size];
}
