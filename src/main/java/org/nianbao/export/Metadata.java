package org.nianbao.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.GregorianCalendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.xml.XmpSerializer;

/** The XMP packet of a PDF, saying what its information dictionary says. */
final class Metadata {
  /** The program's name as it stands in files. */
  static final String PROGRAM = "Nianbao";

  private Metadata() {}

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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new XmpSerializer().serialize(xmp, out, true);
    } catch (TransformerException e) {
      throw new IOException(e);
    }
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(out.toByteArray());
    return metadata;
  }
}
