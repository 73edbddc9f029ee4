package org.nianbao.intake.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
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
 * An office file without what POI stumbles over. Core properties (author, dates) are declared no
 * more: POI takes twice as long for every element more that is nested in them. The drawing language
 * of older Words has its name spoiled: POI's smaller set of types has not all of it, and refuses
 * what it half knows.
 */
final class PlainPackage {
  private static final String TYPES = "[Content_Types].xml";
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String PROPERTIES = "core-properties";
  private static final String WORDS = "word/";
  private static final String SHEETS = "xl/";

  /** Strict Open XML calls by other names what is otherwise the same; POI knows the usual ones. */
  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  private static final Pattern STRICT_NAME = Pattern.compile(Pattern.quote(STRICT) + "(\\w+)/");
  private static final String USUAL_NAME = "http://schemas.openxmlformats.org/$1/2006/";
  private static final String DRAWING = "urn:schemas-microsoft-com:vml";
  private static final String UNKNOWN = "urn:schemas-microsoft-com:xxx";

  private PlainPackage() {}

  /**
   * The same file but for that.
   *
   * @throws IOException if it is damaged
   */
  static byte[] of(ZipFile zip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream to = new ZipArchiveOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        String name = entry.getName();
        boolean types = name.equalsIgnoreCase(TYPES);
        if (types || isMarkup(name)) {
          to.putArchiveEntry(new ZipArchiveEntry(name));
          try (InputStream in = zip.getInputStream(entry)) {
            to.write(types ? types(in) : plain(bounded(in)));
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

  private static byte[] bounded(InputStream in) throws IOException {
    byte[] part = in.readNBytes(OfficeFile.MOST_MARKUP + 1);
    if (part.length > OfficeFile.MOST_MARKUP) {
      throw new IOException("larger than it says");
    }
    return part;
  }

  private static boolean isMarkup(String name) {
    return name.endsWith(".rels")
        || name.endsWith(".xml") && (name.startsWith(WORDS) || name.startsWith(SHEETS));
  }

  private static byte[] plain(byte[] part) {
    // Character by character, whatever they are coded in: the name itself is plain letters.
    String markup = new String(part, StandardCharsets.ISO_8859_1);
    if (!markup.contains(STRICT) && !markup.contains(DRAWING)) {
      return part;
    }
    return STRICT_NAME
        .matcher(markup.replace(DRAWING, UNKNOWN))
        .replaceAll(USUAL_NAME)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] types(InputStream in) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // As characters: of broken bytes the JDK's reader complains on the console.
    String xml = new String(bounded(in), StandardCharsets.UTF_8);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
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
