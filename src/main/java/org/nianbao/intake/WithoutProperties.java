package org.nianbao.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An office file in which nothing is declared to be its core properties (author, dates). POI reads
 * them at once, and takes twice as long for every element more that is nested in them.
 */
final class WithoutProperties {
  private static final String TYPES = "[Content_Types].xml";
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String PROPERTIES = "core-properties";

  private WithoutProperties() {}

  /**
   * The same file but for that.
   *
   * @throws IOException if it is damaged
   */
  static byte[] of(ZipFile zip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream to = new ZipArchiveOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (entry.getName().equalsIgnoreCase(TYPES)) {
          to.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
          try (InputStream types = zip.getInputStream(entry)) {
            to.write(types(types));
          }
          to.closeArchiveEntry();
        } else {
          to.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] types(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    writer.writeStartDocument("UTF-8", "1.0");
    writer.writeStartElement("Types");
    writer.writeDefaultNamespace(NAMESPACE);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT && isKept(reader)) {
        writer.writeEmptyElement(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
          writer.writeAttribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
      }
    }
    writer.writeEndDocument();
    writer.close();
    return out.toByteArray();
  }

  private static boolean isKept(XMLStreamReader reader) {
    String type = reader.getAttributeValue(null, "ContentType");
    return type != null && !type.contains(PROPERTIES);
  }
}
