<?xml version="1.0" encoding="UTF-8"?>
<!-- What papers that are no official form have in common: pages, title of the PDF, footer, cells. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:fo="http://www.w3.org/1999/XSL/Format"
                xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:fit="urn:certigrille:fit"
                xmlns:l="urn:certigrille:words"
                xmlns:p="urn:certigrille:place"
                xmlns:c="urn:certigrille:content"
                exclude-result-prefixes="#all">

  <xsl:output method="xml" indent="no"/>
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template name="paper-masters" as="element(fo:layout-master-set)">
    <fo:layout-master-set>
      <fo:simple-page-master master-name="paper" page-width="{p:pt($paper-width)}" page-height="{p:pt($paper-height)}"
                             margin="{p:pt($paper-margin)}">
        <fo:region-body margin-bottom="14pt"/>
        <fo:region-after region-name="footer" extent="11pt"/>
      </fo:simple-page-master>
    </fo:layout-master-set>
  </xsl:template>

  <!-- The title is a language alternative: PDF/A and PDF/UA ask for it. -->
  <xsl:template name="paper-metadata" as="element(fo:declarations)">
    <xsl:param name="title" as="xs:string"/>
    <fo:declarations>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>
              <rdf:Alt>
                <rdf:li xml:lang="x-default">
                  <xsl:value-of select="$title"/>
                </rdf:li>
              </rdf:Alt>
            </dc:title>
          </rdf:Description>
        </rdf:RDF>
      </x:xmpmeta>
    </fo:declarations>
  </xsl:template>

  <xsl:template name="paper-footer" as="element(fo:static-content)">
    <xsl:param name="text" as="xs:string"/>
    <fo:static-content flow-name="footer" role="artifact">
      <fo:block xsl:use-attribute-sets="paper-footer">
        <xsl:sequence select="c:runs($text)"/>
        <fo:leader leader-pattern="space"/>
        <xsl:variable name="parts" as="xs:string+" select="tokenize(l:word('page'), '\{[12]\}')"/>
        <xsl:value-of select="$parts[1]"/>
        <fo:page-number/>
        <xsl:value-of select="$parts[2]"/>
        <fo:page-number-citation-last ref-id="paper-end"/>
      </fo:block>
    </fo:static-content>
  </xsl:template>

  <!-- A cell whose text shrinks until it fits; what does not fit fails the paper rather than be cut. -->
  <xsl:template name="cell" as="element(fo:table-cell)">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:param name="field" as="xs:string"/>
    <xsl:param name="align" as="xs:string" select="'start'"/>
    <xsl:variable name="fit" as="map(*)"
        select="fit:line(string($text), $width - 2 * $cell-padding, $height, $paper-size, 5.5e0, $leading)"/>
    <xsl:if test="$fit?rest ne ''">
      <xsl:sequence select="error(QName('urn:certigrille:fit', 'field-too-long'), $field)"/>
    </xsl:if>
    <fo:table-cell text-align="{$align}" xsl:use-attribute-sets="cell">
      <xsl:choose>
        <xsl:when test="$fit?size eq $paper-size">
          <fo:block>
            <xsl:sequence select="c:runs($fit?text)"/>
          </fo:block>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="c:fitted($fit?text, $fit?size)"/>
        </xsl:otherwise>
      </xsl:choose>
    </fo:table-cell>
  </xsl:template>

  <xsl:function name="c:columns" as="element(fo:table-column)+">
    <xsl:param name="widths" as="xs:double+"/>
    <xsl:for-each select="$widths">
      <fo:table-column column-width="{p:pt(.)}"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
