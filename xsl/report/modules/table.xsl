<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables: a caption, a header row, a header cell per row, in a frame that scrolls and takes the keyboard. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <!-- Each row is an array of cells; a cell is text or nodes. Columns whose key ends in # are numbers. -->
  <xsl:function name="c:table" as="element(h:div)">
    <xsl:param name="caption" as="xs:string"/>
    <xsl:param name="columns" as="xs:string+"/>
    <xsl:param name="rows" as="array(*)*"/>
    <div class="scroll" role="group" aria-label="{$caption}" tabindex="0">
      <table>
        <caption>
          <xsl:value-of select="$caption"/>
        </caption>
        <thead>
          <tr>
            <xsl:for-each select="$columns">
              <th scope="col">
                <xsl:sequence select="c:number-class(.)"/>
                <xsl:value-of select="l:word(translate(., '#', ''))"/>
              </th>
            </xsl:for-each>
          </tr>
        </thead>
        <tbody>
          <xsl:sequence select="$rows ! c:row(., $columns)"/>
        </tbody>
      </table>
    </div>
  </xsl:function>

  <xsl:function name="c:row" as="element(h:tr)">
    <xsl:param name="cells" as="array(*)"/>
    <xsl:param name="columns" as="xs:string+"/>
    <tr>
      <th scope="row">
        <xsl:sequence select="c:number-class($columns[1]), c:cell($cells(1))"/>
      </th>
      <xsl:for-each select="2 to array:size($cells)">
        <xsl:variable name="column" as="xs:integer" select="."/>
        <td>
          <xsl:sequence select="c:number-class($columns[$column]), c:cell($cells($column))"/>
        </td>
      </xsl:for-each>
    </tr>
  </xsl:function>

  <xsl:function name="c:number-class" as="attribute(class)?">
    <xsl:param name="column" as="xs:string"/>
    <xsl:if test="ends-with($column, '#')">
      <xsl:attribute name="class" select="'number'"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="c:cell" as="node()*">
    <xsl:param name="content" as="item()*"/>
    <xsl:for-each select="$content">
      <xsl:choose>
        <xsl:when test=". instance of node()">
          <xsl:sequence select="."/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="l:text(.)"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
