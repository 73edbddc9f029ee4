package org.nianbao.export;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/**
 * The report's data within a Word file or a web page, by which its words can be checked.
 *
 * @param json the report as it went out
 * @param code the verification code when it did
 * @param words what the file shows, without blanks
 */
public record Carried(byte[] json, String code, String words) {
  /** The part of a Word file that holds the data; Word keeps such parts. */
  public static final String PART = "customXml/item1.xml";

  private static final String SPACE = "urn:nianbao:report";
  private static final String TEXT_PART = "word/document.xml";
  private static final String REPORT = "nianbao.report";
  private static final String CODE = "nianbao.code";

  /** The part's XML. */
  static String part(Report report) {
    return new Markup()
        .raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        .open("report", "xmlns", SPACE, "code", code(report))
        .text(json(report))
        .close()
        .toString();
  }

  /** The lines for a web page's head. */
  static void head(Report report, Markup out) {
    out.empty("meta", "name", CODE, "content", code(report)).raw("\n");
    out.empty("meta", "name", REPORT, "content", json(report)).raw("\n");
  }

  private static String code(Report report) {
    return ReportJson.code(report);
  }

  private static String json(Report report) {
    return new String(ReportJson.canonical(report), StandardCharsets.UTF_8);
  }

  /** What a Word file's parts carry; empty for another program's. */
  public static Optional<Carried> inWord(Map<String, byte[]> parts) throws XMLStreamException {
    byte[] part = parts.get(PART);
    byte[] text = parts.get(TEXT_PART);
    if (part == null || text == null) {
      return Optional.empty();
    }
    XMLStreamReader reader = reader(part);
    if (reader.nextTag() != XMLStreamConstants.START_ELEMENT
        || !"report".equals(reader.getLocalName())) {
      return Optional.empty();
    }
    String code = reader.getAttributeValue(null, "code");
    byte[] json = reader.getElementText().getBytes(StandardCharsets.UTF_8);
    String words = SafeXml.words(reader(text), "t");
    return Optional.of(new Carried(json, code == null ? "" : code, bare(words)));
  }

  private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    return SafeXml.factory().createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  /** What a web page carries; empty for another program's. */
  public static Optional<Carried> inPage(byte[] page) {
    Document read = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
    String json = read.select("meta[name=" + REPORT + "]").attr("content");
    String code = read.select("meta[name=" + CODE + "]").attr("content");
    return json.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Carried(json.getBytes(StandardCharsets.UTF_8), code, bare(read.body().text())));
  }

  private static String bare(String words) {
    return words.replaceAll("[\\s\\u00A0\\u3000]+", "");
  }
}
