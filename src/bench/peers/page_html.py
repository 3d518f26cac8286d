"""The form as HTML, everything in its place. Usage: DATA FOLDER writes form-0.html, form-1.html."""

import html
import os
import sys

import form

STYLE = """
* { margin: 0; padding: 0 }
body { font-family: 'Liberation Sans'; line-height: 1.15; color: black }
section { position: relative; overflow: hidden; break-after: page }
section:last-child { break-after: auto }
p, svg { position: absolute; white-space: nowrap }
.bold { font-weight: bold } .italic { font-style: italic }
.turned { transform: rotate(-90deg); transform-origin: 0 100% }
.comment { white-space: normal; font-size: 9pt; line-height: 10.35pt }
svg { left: 0; top: 0 }
"""


def document(number, titles, pages):
    """HTML with [[key]] where a candidate fills in; 1 or 0 for a tick."""
    parts, rules = [], []
    for index, page in enumerate(pages):
        if page["document"] == number:
            name = f"p{index}"
            rules.append(f"@page {name} {{ size: {page['width']}pt {page['height']}pt; margin: 0 }}")
            rules.append(f".{name} {{ page: {name}; width: {page['width']}pt; height: {page['height'] - 0.1}pt }}")
            parts.append(f'<section class="{name}">{graphics(page)}{texts(page)}{fields(page)}</section>')
    return (f'<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{html.escape(titles[number])}</title>'
            f'<style>{STYLE}{"".join(rules)}</style></head><body>{"".join(parts)}</body></html>')


def graphics(page):
    out = [f'<svg aria-hidden="true" width="{page["width"]}pt" height="{page["height"]}pt"'
           f' viewBox="0 0 {page["width"]} {page["height"]}">']
    for x0, y0, x1, y1, grey in page["ground"]:
        shade = round(grey * 255)
        out.append(f'<rect x="{x0}" y="{y0}" width="{x1 - x0}" height="{y1 - y0}" fill="rgb({shade},{shade},{shade})"/>')
    lines = "".join(f"M{x0} {y0}L{x1} {y1}" for x0, y0, x1, y1 in page["line"])
    out.append(f'<path d="{lines}" stroke="black" stroke-width="0.48"/>')
    for x0, y0, x1, y1, is_round, key in page["box"]:
        radius = (x1 - x0) / 2 if is_round else 0
        out.append(f'<rect x="{x0}" y="{y0}" width="{x1 - x0}" height="{y1 - y0}" rx="{radius}" fill="none"'
                   f' stroke="black" stroke-width="0.72"/>')
        out.append(f'<path class="tick" data-key="{key}" opacity="[[{key}]]" stroke="black" stroke-width="0.72"'
                   f' d="M{x0 + 2} {y0 + 2}L{x1 - 2} {y1 - 2}M{x0 + 2} {y1 - 2}L{x1 - 2} {y0 + 2}"/>')
    return "".join(out) + "</svg>"


def texts(page):
    out = []
    for x, y, size, style, turned, text in page["text"]:
        # The baseline of Liberation Sans stands 0.9056 em below the top of its line of 1.15 em.
        place = f"left:{x}pt;top:{y - size * 0.906:.2f}pt"
        if turned:
            place = f"left:{x + size * 0.244:.2f}pt;top:{y - size * 1.15:.2f}pt"
        out.append(f'<p class="{classes(style)}{" turned" if turned else ""}" style="{place};font-size:{size}pt">{html.escape(text)}</p>')
    return "".join(out)


def classes(style):
    return " ".join(name for bit, name in ((1, "bold"), (2, "italic")) if int(style) & bit)


def fields(page):
    out = []
    for x, y, width, size, style, align, key in page["value"]:
        centred = ";text-align:center" if align else ""
        out.append(f'<p class="{classes(style)}" data-key="{key}" style="left:{x}pt;top:{y - size * 0.906:.2f}pt;'
                   f'width:{width}pt;font-size:{size}pt{centred}">[[{key}]]</p>')
    for x, top, width, height, key in page["comment"]:
        out.append(f'<p class="comment" data-key="{key}" style="left:{x}pt;top:{top}pt;width:{width}pt">[[{key}]]</p>')
    return "".join(out)


if __name__ == "__main__":
    titles, pages, _ = form.read(sys.argv[1])
    os.makedirs(sys.argv[2], exist_ok=True)
    for i in range(len(titles)):
        with open(os.path.join(sys.argv[2], f"form-{i}.html"), "w", encoding="utf-8") as file:
            file.write(document(i, titles, pages))
