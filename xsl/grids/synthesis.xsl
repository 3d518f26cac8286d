<?xml version="1.0" encoding="UTF-8"?>
<!-- A candidate's table of realisations (annex VI-1): realisations by sections, a cross where one draws on a competence. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format"
                xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:fit="urn:certigrille:fit"
                xmlns:l="urn:certigrille:words"
                xmlns:p="urn:certigrille:place"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:evaluation:1"
                exclude-result-prefixes="#all">

  <xsl:import href="../evaluation-to-fo.xsl"/>

  <xsl:variable name="synthesis-title" as="xs:double" select="216e0"/>
  <xsl:variable name="synthesis-period" as="xs:double" select="80e0"/>

  <xsl:template match="/" as="element(fo:root)">
    <fo:root xml:lang="{l:word('locale')}" xsl:use-attribute-sets="document">
      <xsl:call-template name="page-masters"/>
      <xsl:call-template name="titled-metadata">
        <xsl:with-param name="title" select="l:fill('title-candidate', synthesis/(annex/@label, annex/@title, exam/@code, exam/@session, @number))"/>
      </xsl:call-template>
      <xsl:apply-templates select="synthesis" mode="synthesis"/>
    </fo:root>
  </xsl:template>

  <xsl:mode name="synthesis" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="synthesis" mode="synthesis" as="element(fo:page-sequence)">
    <xsl:variable name="width" as="xs:double" select="p:generic-width('turned')"/>
    <fo:page-sequence master-reference="turned" force-page-count="no-force">
      <xsl:sequence select="c:generic-foot(exam)"/>
      <fo:flow flow-name="xsl-region-body">
        <fo:block xsl:use-attribute-sets="generic-diploma">
          <xsl:sequence select="c:runs(exam/@diploma || ' – ' || l:fill('session', exam/@session))"/>
        </fo:block>
        <fo:block role="H1" xsl:use-attribute-sets="generic-title">
          <xsl:sequence select="c:runs(l:fill('annex', annex/(@label, @title)))"/>
        </fo:block>
        <xsl:sequence select="c:synthesis-identity(., $width), c:synthesis-table(., $width), c:synthesis-coverage(.)"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <xsl:function name="c:synthesis-identity" as="element(fo:table)">
    <xsl:param name="synthesis" as="element(synthesis)"/>
    <xsl:param name="width" as="xs:double"/>
    <fo:table space-after="8pt" xsl:use-attribute-sets="generic-table">
      <fo:table-column column-width="140pt"/>
      <fo:table-column column-width="{p:pt($width - 140)}"/>
      <fo:table-body>
        <xsl:sequence select="$synthesis ! (
            c:identity-row('name', @name, $width - 148), c:identity-row('number', @number, $width - 148),
            c:identity-row('centre', @centre, $width - 148), c:choice-row('option', option),
            c:identity-row('portfolio', @address, $width - 148))"/>
      </fo:table-body>
    </fo:table>
  </xsl:function>

  <xsl:function name="c:synthesis-table" as="element(fo:table)">
    <xsl:param name="synthesis" as="element(synthesis)"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:variable name="competences" as="element(competence)+" select="$synthesis/competence"/>
    <fo:table xsl:use-attribute-sets="generic-table">
      <fo:table-column column-width="{p:pt($synthesis-title)}"/>
      <fo:table-column column-width="{p:pt($synthesis-period)}"/>
      <xsl:for-each select="$competences">
        <fo:table-column column-width="{p:pt(($width - $synthesis-title - $synthesis-period) div count($competences))}"/>
      </xsl:for-each>
      <fo:table-header>
        <fo:table-row>
          <xsl:sequence select="c:head-cell(l:word('realisations'), 1, 'start'), c:period-head()"/>
          <xsl:apply-templates select="$competences" mode="synthesis"/>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each-group select="$synthesis/realisation" group-adjacent="string(@section)">
          <xsl:if test="current-grouping-key() ne ''">
            <fo:table-row keep-with-next.within-page="always">
              <xsl:sequence select="c:head-cell(current-grouping-key(), 2 + count($competences), 'start')"/>
            </fo:table-row>
          </xsl:if>
          <xsl:apply-templates select="current-group()" mode="synthesis"/>
        </xsl:for-each-group>
        <xsl:if test="empty($synthesis/realisation)">
          <fo:table-row>
            <xsl:sequence select="c:no-boxes(2 + count($competences))"/>
          </fo:table-row>
        </xsl:if>
        <xsl:sequence select="c:synthesis-totals($synthesis)"/>
      </fo:table-body>
    </fo:table>
  </xsl:function>

  <!-- Broken at spaces only: a date is not torn apart at its strokes. -->
  <xsl:function name="c:period-head" as="element(fo:table-cell)">
    <fo:table-cell xsl:use-attribute-sets="generic-head">
      <xsl:sequence select="c:flowing(l:word('period'), $synthesis-period - 18)"/>
    </fo:table-cell>
  </xsl:function>

  <!-- A realisation stays on one page, unless it is so long that it may need more than one. -->
  <xsl:function name="c:keep" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:variable name="lines" as="xs:string*" select="tokenize(fit:text($title, $synthesis-title - 8, 1e6, $generic-size, $generic-size, $leading)?text, '\n')"/>
    <xsl:sequence select="if (count($lines) le 15) then 'always' else 'auto'"/>
  </xsl:function>

  <!-- How many realisations draw on each competence: all must be drawn on. -->
  <xsl:function name="c:synthesis-totals" as="element(fo:table-row)">
    <xsl:param name="synthesis" as="element(synthesis)"/>
    <fo:table-row keep-together.within-page="always">
      <xsl:sequence select="c:head-cell(l:word('realisations-by-competence'), 2, 'start')"/>
      <xsl:for-each select="$synthesis/competence">
        <fo:table-cell xsl:use-attribute-sets="generic-box-cell">
          <fo:block font-weight="bold" xsl:use-attribute-sets="generic-text">
            <xsl:value-of select="count($synthesis/realisation[mobilises/@competence = current()/@code])"/>
          </fo:block>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:function>

  <xsl:function name="c:synthesis-coverage" as="element(fo:block)">
    <xsl:param name="synthesis" as="element(synthesis)"/>
    <xsl:variable name="missing" as="element(competence)*" select="$synthesis/competence[not(@code = $synthesis/realisation/mobilises/@competence)]"/>
    <fo:block space-before="6pt" xsl:use-attribute-sets="generic-text">
      <xsl:sequence select="c:runs(if ($missing) then l:fill('competences-missing', string-join($missing/@title, ' ; ')) else l:word('competences-covered'))"/>
    </fo:block>
  </xsl:function>

  <xsl:template match="competence" mode="synthesis" as="element(fo:table-cell)">
    <fo:table-cell xsl:use-attribute-sets="generic-head">
      <fo:block font-size="7pt" line-height="8.4pt">
        <xsl:sequence select="c:runs(@title)"/>
      </fo:block>
      <xsl:for-each select="skill">
        <fo:block font-size="5.5pt" line-height="6.6pt" font-weight="normal">
          <xsl:sequence select="c:runs('• ' || .)"/>
        </fo:block>
      </xsl:for-each>
    </fo:table-cell>
  </xsl:template>

  <xsl:template match="realisation" mode="synthesis" as="element(fo:table-row)">
    <xsl:variable name="realisation" as="element(realisation)" select="."/>
    <fo:table-row keep-together.within-page="{c:keep(title)}">
      <fo:table-cell fox:header="true" xsl:use-attribute-sets="generic-cell">
        <xsl:sequence select="c:flowing(title, $synthesis-title - 8)"/>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="generic-cell">
        <xsl:sequence select="c:flowing(@period, $synthesis-period - 8)"/>
      </fo:table-cell>
      <xsl:for-each select="../competence">
        <fo:table-cell xsl:use-attribute-sets="generic-box-cell">
          <fo:block xsl:use-attribute-sets="graphic">
            <xsl:sequence select="c:box('square', $generic-box, $realisation/mobilises/@competence = @code, @title)"/>
          </fo:block>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
