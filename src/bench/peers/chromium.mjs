// Headless Chromium: one page per document kept open, the candidate's values set, printed to a tagged PDF. Usage: DATA MODE...
import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { readCandidates, run } from './form.mjs';

const [data, ...mode] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const pages = [];
for (const i of [0, 1]) {
  const page = await browser.newPage();
  await page.setContent(readFileSync(path.join(data, `form-${i}.html`), 'utf8'));
  pages.push(page);
}

async function make(candidate) {
  const documents = [];
  for (const page of pages) {
    await page.evaluate(values => {
      for (const element of document.querySelectorAll('[data-key]')) {
        const value = values[element.dataset.key];
        if (element.tagName === 'path') element.setAttribute('opacity', value);
        else element.textContent = value;
      }
    }, candidate);
    documents.push(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
  }
  return documents;
}

await run(make, readCandidates(data), mode);
await browser.close();
