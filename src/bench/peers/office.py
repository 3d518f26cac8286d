"""LibreOffice: one office kept running, each document written as flat ODT and exported to PDF/A-2b with PDF/UA tags. Usage: DATA MODE..."""

import os
import subprocess
import sys
import tempfile
import time
from xml.sax.saxutils import escape

import uno
from com.sun.star.beans import PropertyValue

import form

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{kind}:1.0"' for name, kind in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta"))) + (
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"')


def document(number, titles, pages):
    """Flat ODT with [[key]] where a candidate fills in and [[tick key]] for the graphics of a tick."""
    own = [page for page in pages if page["document"] == number]
    styles = Styles()
    body = "".join(f'<text:p text:style-name="page{i}">{content(page, i + 1, styles)}</text:p>' for i, page in enumerate(own))
    layouts = "".join(
        f'<style:page-layout style:name="layout{i}"><style:page-layout-properties fo:page-width="{page["width"]}pt"'
        f' fo:page-height="{page["height"]}pt" fo:margin="0pt"/></style:page-layout>' for i, page in enumerate(own))
    masters = "".join(
        f'<style:master-page style:name="master{i}" style:page-layout-name="layout{i}"/>' for i in range(len(own)))
    breaks = "".join(
        f'<style:style style:name="page{i}" style:family="paragraph" style:master-page-name="master{i}"/>'
        for i in range(len(own)))
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.2"'
            f' office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>{escape(titles[number])}'
            f'</dc:title><dc:language>fr-FR</dc:language></office:meta><office:styles><style:default-style'
            f' style:family="paragraph"><style:text-properties fo:font-family="Liberation Sans" fo:language="fr"'
            f' fo:country="FR"/></style:default-style></office:styles><office:automatic-styles>{layouts}{breaks}'
            f'{styles.xml()}</office:automatic-styles><office:master-styles>{masters}</office:master-styles>'
            f'<office:body><office:text>{body}</office:text></office:body></office:document>')


class Styles:
    """Automatic styles, each once."""

    def __init__(self):
        self.names = {}

    def name(self, family, properties):
        return self.names.setdefault((family, properties), f"s{len(self.names)}")

    def xml(self):
        return "".join(f'<style:style style:name="{name}" style:family="{family}">{properties}</style:style>'
                       for (family, properties), name in self.names.items())


def content(page, sheet, styles):
    out = []
    for x0, y0, x1, y1, grey in page["ground"]:
        shade = "#" + f"{round(grey * 255):02x}" * 3
        look = styles.name("graphic", f'<style:graphic-properties draw:stroke="none" draw:fill="solid"'
                           f' draw:fill-color="{shade}" style:run-through="background" style:wrap="run-through"'
                           ' style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left"'
                           ' style:horizontal-rel="page"/>')
        out.append(f'<draw:rect text:anchor-type="page" text:anchor-page-number="{sheet}" draw:style-name="{look}"'
                   f' svg:x="{x0}pt" svg:y="{y0}pt" svg:width="{x1 - x0}pt" svg:height="{y1 - y0}pt"/>')
    for x0, y0, x1, y1 in page["line"]:
        out.append(line(sheet, styles, x0, y0, x1, y1))
    for x0, y0, x1, y1, is_round, key in page["box"]:
        shape = "ellipse" if is_round else "rect"
        out.append(f'<draw:{shape} text:anchor-type="page" text:anchor-page-number="{sheet}" draw:style-name="{stroke(styles)}"'
                   f' svg:x="{x0}pt" svg:y="{y0}pt" svg:width="{x1 - x0}pt" svg:height="{y1 - y0}pt"/>')
        tick = line(sheet, styles, x0 + 2, y0 + 2, x1 - 2, y1 - 2) + line(sheet, styles, x0 + 2, y1 - 2, x1 - 2, y0 + 2)
        out.append(f"[[{key}]]{tick}[[/]]")
    for x, y, size, style, turned, text in page["text"]:
        place = (x - size, y - 200, size * 1.3, 200) if turned else (x, y - size * 0.906, page["width"] - x, size * 1.2)
        out.append(box(sheet, styles, place, size, style, "left", escape(text), turned))
    for x, y, width, size, style, align, key in page["value"]:
        out.append(box(sheet, styles, (x, y - size * 0.906, width, size * 1.2), size, style,
                       "center" if align else "left", f"[[{key}]]"))
    for x, top, width, height, key in page["comment"]:
        out.append(box(sheet, styles, (x, top, width, height), 9, 0, "left", f"[[{key}]]"))
    return "".join(out)


def stroke(styles):
    return styles.name("graphic", '<style:graphic-properties draw:fill="none" svg:stroke-width="0.48pt"'
                       ' style:run-through="foreground" style:wrap="run-through" style:vertical-pos="from-top"'
                       ' style:vertical-rel="page" style:horizontal-pos="from-left" style:horizontal-rel="page"/>')


def line(sheet, styles, x0, y0, x1, y1):
    return (f'<draw:line text:anchor-type="page" text:anchor-page-number="{sheet}" draw:style-name="{stroke(styles)}"'
            f' svg:x1="{x0}pt" svg:y1="{y0}pt" svg:x2="{x1}pt" svg:y2="{y1}pt"/>')


def box(sheet, styles, place, size, style, align, text, turned=False):
    turn = ' style:writing-mode="bt-lr"' if turned else ""
    frame = styles.name("graphic", f'<style:graphic-properties draw:fill="none" draw:stroke="none" fo:padding="0pt" fo:border="none" style:wrap="run-through"'
                        f' style:run-through="foreground" style:vertical-pos="from-top" style:vertical-rel="page"'
                        f' style:horizontal-pos="from-left" style:horizontal-rel="page"{turn}/>')
    weight = ' fo:font-weight="bold"' if int(style) & 1 else ""
    slope = ' fo:font-style="italic"' if int(style) & 2 else ""
    paragraph = styles.name("paragraph", f'<style:paragraph-properties fo:text-align="{align}"/><style:text-properties'
                            f' fo:font-size="{size}pt" fo:font-family="Liberation Sans"{weight}{slope}/>')
    x, y, width, height = place
    return (f'<draw:frame text:anchor-type="page" text:anchor-page-number="{sheet}" draw:style-name="{frame}" svg:x="{x}pt"'
            f' svg:y="{y}pt" svg:width="{width}pt" svg:height="{height}pt"><draw:text-box><text:p'
            f' text:style-name="{paragraph}">{text}</text:p></draw:text-box></draw:frame>')


def filled(template, candidate):
    for key, value in candidate.items():
        if key.startswith("box"):
            before, rest = template.split(f"[[{key}]]", 1) if f"[[{key}]]" in template else (template, None)
            if rest is not None:
                tick, after = rest.split("[[/]]", 1)
                template = before + (tick if value == "1" else "") + after
        else:
            template = template.replace(f"[[{key}]]", escape(value))
    return template


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def desktop(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(600):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:  # not ready yet
            time.sleep(0.1)
    raise SystemExit("the office does not start")


def main(data, *mode):
    titles, pages, candidates = form.read(data)
    templates = [document(i, titles, pages) for i in range(len(titles))]
    with tempfile.TemporaryDirectory() as work:
        pipe = f"peers{os.getpid()}"
        office = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--norestore",
                                   f"--accept=pipe,name={pipe};urp"], stderr=subprocess.DEVNULL)
        desk = desktop(pipe)
        export = uno.Any("[]com.sun.star.beans.PropertyValue", properties(
            SelectPdfVersion=2, PDFUACompliance=True, UseTaggedPDF=True))

        def make(candidate):
            made = []
            for template in templates:
                with open(f"{work}/in.fodt", "w", encoding="utf-8") as file:
                    file.write(filled(template, candidate))
                opened = desk.loadComponentFromURL(f"file://{work}/in.fodt", "_blank", 0, properties(Hidden=True))
                opened.storeToURL(f"file://{work}/out.pdf", properties(FilterName="writer_pdf_Export", FilterData=export))
                opened.close(True)
                with open(f"{work}/out.pdf", "rb") as file:
                    made.append(file.read())
            return made

        try:
            form.run(make, candidates, *mode)
        finally:
            try:
                desk.terminate()
            except Exception:  # it is gone before it answers
                pass
            office.wait(60)


main(*sys.argv[1:])
