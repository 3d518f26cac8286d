"""WeasyPrint: HTML with the candidate's values to PDF, fonts set up once. Usage: DATA MODE..."""

import html
import re
import sys

import weasyprint
from weasyprint.text.fonts import FontConfiguration

import form
import page_html


def main(data, *mode):
    titles, pages, candidates = form.read(data)
    templates = [page_html.document(i, titles, pages) for i in range(len(titles))]
    fonts = FontConfiguration()

    def make(candidate):
        return [weasyprint.HTML(string=re.sub(r"\[\[(\w+(?:-\d+)?)\]\]", lambda m: html.escape(candidate[m[1]]), template))
                .write_pdf(font_config=fonts, variant="pdf/a-2b") for template in templates]

    form.run(make, candidates, *mode)


main(*sys.argv[1:])
