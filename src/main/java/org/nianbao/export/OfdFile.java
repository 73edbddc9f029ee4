package org.nianbao.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/**
 * What an OFD file that this program wrote holds.
 *
 * @param report the attached report's JSON
 * @param pages the words of each page, in order
 */
public record OfdFile(byte[] report, List<String> pages) {
  private static final int LARGEST = 20 * 1024 * 1024;
  private static final int MOST_PARTS = 2000;
  private static final String FOLDER = "Doc_0/";
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final String TOP = "OFD.xml";

  /** Whether these are an OFD file's bytes, ours or another program's. */
  public static boolean is(byte[] bytes) {
    if (bytes.length < ZIP.length || !java.util.Arrays.equals(bytes, 0, 4, ZIP, 0, 4)) {
      return false;
    }
    try {
      return parts(bytes).containsKey(TOP);
    } catch (IOException | RuntimeException e) {
      // Too large for one, or damaged: whoever reads the file for good says so.
      return false;
    }
  }

  /**
   * Reads a file.
   *
   * @throws Refusal if it is damaged or no report is in it
   */
  public static OfdFile read(byte[] bytes) throws Refusal {
    try {
      Map<String, byte[]> parts = parts(bytes);
      byte[] report = parts.get(FOLDER + "Attachs/" + AttachedReport.NAME);
      if (report == null) {
        throw Refusal.of("ofd.noReport");
      }
      List<String> pages = new ArrayList<>();
      for (String location : locations(parts.getOrDefault(FOLDER + "Document.xml", new byte[0]))) {
        byte[] page = parts.getOrDefault(FOLDER + location, new byte[0]);
        pages.add(SafeXml.words(reader(page), "TextCode"));
      }
      return new OfdFile(report, pages);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw new Refusal(Messages.text("ofd.damaged"), e);
    }
  }

  /** The parts of a ZIP archive of bounded size. */
  public static Map<String, byte[]> parts(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    int left = LARGEST;
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readNBytes(left + 1);
        left -= part.length;
        if (left < 0 || parts.size() >= MOST_PARTS) {
          throw new IOException("too large");
        }
        parts.put(entry.getName(), part);
      }
    }
    return parts;
  }

  private static List<String> locations(byte[] document) throws XMLStreamException {
    List<String> locations = new ArrayList<>();
    XMLStreamReader reader = reader(document);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equals("Page")) {
        locations.add(reader.getAttributeValue(null, "BaseLoc"));
      }
    }
    return locations;
  }

  private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    // As characters: of broken bytes the JDK's reader complains on the console.
    return SafeXml.factory()
        .createXMLStreamReader(new StringReader(new String(xml, StandardCharsets.UTF_8)));
  }
}
