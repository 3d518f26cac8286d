// Typst: one compiler kept warm, the candidate's values as inputs, PDF/A-2a, or what TYPST_STANDARD names, such as ua-1: its binding takes one
// standard at a time. Usage: DATA MODE...
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readCandidates, readForm, run } from './form.mjs';

const KEPT = 10; // compilations whose results are remembered, as its makers advise
const [data, ...mode] = process.argv.slice(2);
const { titles, pages } = readForm(data);
const fonts = path.resolve('xsl/fonts');
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }], workspace: process.cwd() });
const sources = titles.map((title, i) => source(title, pages.filter(page => page.document === i)));

function source(title, ofDocument) {
  const out = [
    `#set document(title: ${quoted(title)}, date: datetime(year: 2026, month: 5, day: 12))`,
    '#set text(font: "Liberation Sans", lang: "fr", top-edge: "baseline", bottom-edge: "baseline", fallback: false)',
    '#let at(x, y, body) = place(top + left, dx: x * 1pt, dy: y * 1pt, body)',
    '#let words(x, y, size, style, body) = at(x, y, text(size: size * 1pt, weight: if calc.odd(style) { "bold" } else { "regular" }, style: if style > 1 { "italic" } else { "normal" }, body))',
    '#let tick(key, x0, y0, x1, y1) = if sys.inputs.at(key) == "1" {',
    '  at(0, 0, line(start: ((x0 + 2) * 1pt, (y0 + 2) * 1pt), end: ((x1 - 2) * 1pt, (y1 - 2) * 1pt), stroke: 0.72pt))',
    '  at(0, 0, line(start: ((x0 + 2) * 1pt, (y1 - 2) * 1pt), end: ((x1 - 2) * 1pt, (y0 + 2) * 1pt), stroke: 0.72pt))',
    '}',
  ];
  ofDocument.forEach((page, i) => out.push(
    `#set page(width: ${page.width}pt, height: ${page.height}pt, margin: 0pt)`, ...(i ? ['#pagebreak(weak: true)'] : []), ...content(page)));
  return out.join('\n');
}

function content(page) {
  return [
    ...page.ground.map(([x0, y0, x1, y1, grey]) =>
      `#at(${x0}, ${y0}, rect(width: ${x1 - x0}pt, height: ${y1 - y0}pt, fill: luma(${grey * 100}%)))`),
    ...page.line.map(([x0, y0, x1, y1]) =>
      `#at(0, 0, line(start: (${x0}pt, ${y0}pt), end: (${x1}pt, ${y1}pt), stroke: 0.48pt))`),
    ...page.text.map(([x, y, size, style, turned, text]) => turned === '1'
      ? `#at(${x}, ${y}, rotate(-90deg, origin: top + left, text(size: ${size}pt, weight: "bold", ${quoted(text)})))`
      : `#words(${x}, ${y}, ${size}, ${style}, ${quoted(text)})`),
    ...page.box.map(([x0, y0, x1, y1, round, key]) =>
      `#at(${x0}, ${y0}, rect(width: ${x1 - x0}pt, height: ${y1 - y0}pt, radius: ${round === '1' ? '50%' : '0pt'}, stroke: 0.72pt))#tick(${quoted(key)}, ${x0}, ${y0}, ${x1}, ${y1})`),
    ...page.value.map(([x, y, width, size, style, align, key]) =>
      `#words(${x}, ${y}, ${size}, ${style}, block(width: ${width}pt, align(${align === '1' ? 'center' : 'left'}, sys.inputs.at(${quoted(key)}))))`),
    ...page.comment.map(([x, top, width, height, key]) =>
      `#at(${x}, ${top}, block(width: ${width}pt, height: ${height}pt, text(size: 9pt, top-edge: 0.9em, bottom-edge: -0.25em, par(leading: 0pt, sys.inputs.at(${quoted(key)})))))`),
  ];
}

function quoted(text) {
  return JSON.stringify(text);
}

function make(candidate) {
  const documents = sources.map(mainFileContent =>
    compiler.pdf({ mainFileContent, inputs: candidate }, { pdfStandard: process.env.TYPST_STANDARD ?? 'a-2a', pdfTags: true }));
  compiler.evictCache(KEPT);
  return documents;
}

await run(make, readCandidates(data), mode);
