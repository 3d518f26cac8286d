<?xml version="1.0" encoding="UTF-8"?>
<!-- Where the identity stands on each annex: baselines of text, middles of the lines of boxes, in pt. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:fo="http://www.w3.org/1999/XSL/Format"
                xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:fit="urn:certigrille:fit"
                xmlns:l="urn:certigrille:words"
                xmlns:p="urn:certigrille:place"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:evaluation:1"
                exclude-result-prefixes="#all">

  <xsl:variable name="identity-recto" as="map(xs:string, xs:double)" select="map{
      'name': 131.42e0, 'number': 131.42e0, 'form': 155.18e0, 'commission': 154.34e0, 'option': 174.62e0,
      'form-box-1-left': 167.09e0, 'form-box-1-top': 147.02e0, 'form-box-2-left': 383.98e0, 'form-box-2-top': 146.9e0,
      'option-box-1-left': 152.9e0, 'option-box-1-top': 166.34e0, 'option-box-2-left': 315.67e0, 'option-box-2-top': 166.34e0}"/>

  <xsl:variable name="identity-appraisal" as="map(xs:string, xs:double)" select="map{
      'name': 132.74e0, 'number': 131.42e0, 'form': 157.7e0, 'commission': 156.74e0, 'option': 182.54e0,
      'form-box-1-left': 167.09e0, 'form-box-1-top': 149.54e0, 'form-box-2-left': 383.98e0, 'form-box-2-top': 149.42e0,
      'option-box-1-left': 152.9e0, 'option-box-1-top': 174.26e0, 'option-box-2-left': 315.67e0, 'option-box-2-top': 174.26e0}"/>
</xsl:stylesheet>
