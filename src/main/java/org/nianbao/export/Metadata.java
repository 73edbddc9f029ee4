package org.nianbao.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** The XMP packet of a PDF, saying what its information dictionary says. */
final class Metadata {
  /** The program's name as it stands in files. */
  static final String PROGRAM = "Nianbao";

  /**
   * That the file is PDF/UA-1 (ISO 14289-1, 5), and, since PDF/A does not know of that by itself,
   * what this entry is (ISO 19005-3, 6.6.2.3).
   */
  private static final String ACCESSIBLE =
      """
      <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfuaid:part>1</pdfuaid:part></rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
       xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
       xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
      """;

  /** Title, author, language, producer, program, made, changed, what else it is. */
  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
       xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
      <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
      <dc:format>application/pdf</dc:format>
      <pdf:Producer>%s</pdf:Producer>
      <xmp:CreatorTool>%s</xmp:CreatorTool>
      <xmp:CreateDate>%s</xmp:CreateDate>
      <xmp:ModifyDate>%s</xmp:ModifyDate>
      <pdfaid:part>3</pdfaid:part>
      <pdfaid:conformance>A</pdfaid:conformance>
      </rdf:Description>
      %s</rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>\
      """;

  private Metadata() {}

  static PDMetadata of(PDDocument pdf, DocumentFacts facts) throws IOException {
    String made = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(facts.made());
    String packet =
        PACKET.formatted(
            Markup.escaped(facts.title()),
            Markup.escaped(facts.author()),
            PdfWriter.LANGUAGE,
            PROGRAM,
            PROGRAM,
            made,
            made,
            ACCESSIBLE);
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
    return metadata;
  }
}
