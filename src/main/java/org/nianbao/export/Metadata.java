package org.nianbao.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.nianbao.message.Messages;

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

  private static final Pattern PART =
      Pattern.compile(
          "<pdfaid:part>(\\d)</pdfaid:part>.*?<pdfaid:conformance>(\\w)<", Pattern.DOTALL);

  private Metadata() {}

  /** What kind of archival file a PDF says that it is; whether it is, only a validator can tell. */
  static Verifier.Outcome claim(PDDocument pdf) throws IOException {
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String packet =
        metadata == null ? "" : new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    Matcher claimed = PART.matcher(packet);
    return claimed.find()
        ? new Verifier.Outcome(
            true,
            Messages.text(
                "verify.archive", claimed.group(1) + claimed.group(2).toLowerCase(Locale.ROOT)))
        : new Verifier.Outcome(false, Messages.text("verify.noArchive"));
  }

  static PDMetadata of(PDDocument pdf, PdfWriter.Facts facts) throws IOException {
    XMPMetadata xmp = XMPMetadata.createXMPMetadata();
    DublinCoreSchema core = xmp.createAndAddDublinCoreSchema();
    core.setTitle(facts.title());
    core.addCreator(facts.author());
    core.addLanguage("zh-CN");
    core.setFormat("application/pdf");
    AdobePDFSchema adobe = xmp.createAndAddAdobePDFSchema();
    adobe.setProducer(PROGRAM);
    XMPBasicSchema basic = xmp.createAndAddXMPBasicSchema();
    basic.setCreatorTool(PROGRAM);
    basic.setCreateDate(GregorianCalendar.from(facts.made()));
    basic.setModifyDate(GregorianCalendar.from(facts.made()));
    try {
      PDFAIdentificationSchema archive = xmp.createAndAddPDFAIdentificationSchema();
      archive.setPart(3);
      archive.setConformance("A");
    } catch (BadFieldValueException e) {
      throw new IOException(e);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new XmpSerializer().serialize(xmp, out, true);
    } catch (TransformerException e) {
      throw new IOException(e);
    }
    PDMetadata metadata = new PDMetadata(pdf);
    String packet = out.toString(StandardCharsets.UTF_8);
    metadata.importXMPMetadata(
        packet.replace("</rdf:RDF>", ACCESSIBLE + "</rdf:RDF>").getBytes(StandardCharsets.UTF_8));
    return metadata;
  }
}
