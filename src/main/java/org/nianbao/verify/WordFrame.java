package org.nianbao.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.nianbao.export.Carried;
import org.nianbao.message.Messages;
import org.nianbao.report.Report;

/** What stands in a Word file besides its words, and whether the program puts such there. */
final class WordFrame {
  private static final String TEXT = "word/document.xml";
  private static final String TYPES = "[Content_Types].xml";
  private static final String ABOUT = "docProps/core.xml";
  private static final String PROGRAM = "docProps/app.xml";
  private static final String HEADER = "word/header.xml";
  private static final String RELATIONS = "word/_rels/document.xml.rels";
  private static final String SEAL = "word/media/seal.png";
  private static final Pattern SEAL_RELATION =
      Pattern.compile("<Relationship Id=\"[^\"]*\" Type=\"[^\"]*/image\"[^>]*/>");

  /** The seal on the text: at the most on the signature and on each table's head. */
  private static final int MOST_SEALS = 8;

  /** Half points; smaller words are not read. */
  private static final int SMALLEST = 12;

  /** What the text of earlier builds is made of, besides what this build's is. */
  private static final Set<String> EARLIER =
      words(
          "w:document w:body w:p w:pPr w:pStyle w:r w:rPr w:rFonts w:sz w:szCs w:t w:br w:tab"
              + " w:tabs w:tbl w:tblPr w:tblStyle w:tblW w:tblLayout w:tblCellMar w:tblCaption"
              + " w:tblGrid w:gridCol w:tr w:trPr w:cantSplit w:tblHeader w:tc w:tcPr w:tcW"
              + " w:gridSpan w:vMerge w:vAlign w:top w:bottom w:ind w:jc w:keepNext w:spacing"
              + " w:pageBreakBefore w:sectPr w:headerReference w:footerReference w:pgSz w:pgMar"
              + " w:docGrid");

  /** What else the seal's picture is made of. */
  private static final Set<String> DRAWN =
      words(
          "w:drawing wp:anchor wp:simplePos wp:positionH wp:positionV wp:posOffset wp:extent"
              + " wp:effectExtent wp:wrapNone wp:docPr wp:cNvGraphicFramePr a:graphic a:graphicData"
              + " pic:pic pic:nvPicPr pic:cNvPr pic:cNvPicPr pic:blipFill a:blip a:stretch"
              + " a:fillRect pic:spPr a:xfrm a:off a:ext a:prstGeom a:avLst");

  private final Map<String, byte[]> file;
  private final Map<String, byte[]> made;
  private final Report report;
  private final List<String> faults = new ArrayList<>();

  private WordFrame(Map<String, byte[]> file, Map<String, byte[]> made, Report report) {
    this.file = file;
    this.made = made;
    this.report = report;
  }

  private static Set<String> words(String all) {
    return Set.of(all.split(" "));
  }

  /**
   * What is there that the program never puts there.
   *
   * @param made the parts of a file made anew of the same data
   */
  static List<String> faults(Map<String, byte[]> file, Map<String, byte[]> made, Report report) {
    WordFrame frame = new WordFrame(file, made, report);
    frame.parts();
    frame.about();
    frame.text();
    return frame.faults;
  }

  /** Whether another program wrote the file anew. */
  static boolean writtenAnew(Map<String, byte[]> file) {
    return !new String(file.getOrDefault(PROGRAM, new byte[0]), StandardCharsets.UTF_8)
        .contains("<Application>Nianbao<");
  }

  private void parts() {
    Set<String> odd = new TreeSet<>();
    boolean sealed = file.containsKey(SEAL);
    file.forEach(
        (name, part) -> {
          boolean own = name.equals(TEXT) || name.equals(ABOUT) || name.equals(Carried.PART);
          boolean seal = name.equals(SEAL) && report.issued();
          if (!own && !seal && !fixed(name, part, sealed)) {
            odd.add(name);
          }
        });
    // Earlier builds had fewer parts; their list of parts is known.
    if (!KnownParts.holds(TYPES, file.getOrDefault(TYPES, new byte[0]))) {
      made.keySet().stream().filter(name -> !file.containsKey(name)).forEach(odd::add);
    }
    boolean marked = string(HEADER).contains(Messages.text("page.watermark"));
    if (marked == report.issued()) {
      odd.add(HEADER);
    }
    if (!odd.isEmpty()) {
      faults.add(Messages.text("verify.word.parts", String.join("、", odd)));
    }
  }

  private boolean fixed(String name, byte[] part, boolean sealed) {
    byte[] now = made.get(name);
    if (now == null) {
      return name.endsWith("/");
    }
    boolean same =
        name.equals(RELATIONS) && sealed
            ? SEAL_RELATION.matcher(string(name)).replaceAll("").equals(utf(now))
            : Arrays.equals(part, now);
    return same || KnownParts.holds(name, part);
  }

  private String string(String name) {
    return utf(file.getOrDefault(name, new byte[0]));
  }

  private static String utf(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void about() {
    Element about = xml(string(ABOUT));
    Element should = xml(utf(made.getOrDefault(ABOUT, new byte[0])));
    for (String each : List.of("dc|title", "dc|creator")) {
      if (!about.select(each).text().equals(should.select(each).text())) {
        faults.add(
            Messages.text(
                "verify.frame.about",
                about.select("dc|title").text(),
                about.select("dc|creator").text()));
        return;
      }
    }
  }

  private static Element xml(String xml) {
    return Jsoup.parse(xml, "", Parser.xmlParser());
  }

  private void text() {
    if (string(TEXT).contains("<!")) {
      faults.add(Messages.text("verify.word.odd", "<!", ""));
    }
    Set<String> known = new HashSet<>(EARLIER);
    xml(utf(made.getOrDefault(TEXT, new byte[0])))
        .getAllElements()
        .forEach(each -> known.add(each.tagName()));
    Set<String> odd = new TreeSet<>();
    String where = "";
    int drawings = 0;
    for (Element each : xml(string(TEXT)).getAllElements()) {
      String name = each.tagName();
      drawings += name.equals("w:drawing") ? 1 : 0;
      boolean drawn = DRAWN.contains(name) && report.issued() && file.containsKey(SEAL);
      boolean ours = known.contains(name) || drawn || name.startsWith("#");
      if (!ours || small(each) || relative(each)) {
        odd.add(name);
        where = where.isEmpty() ? around(each) : where;
      }
    }
    if (!odd.isEmpty()) {
      faults.add(Messages.text("verify.word.odd", String.join("、", odd), where));
    }
    if (drawings > MOST_SEALS) {
      faults.add(Messages.text("verify.word.odd", "w:drawing", ""));
    }
  }

  private static boolean small(Element each) {
    String name = each.tagName();
    if (!name.equals("w:sz") && !name.equals("w:szCs")) {
      return false;
    }
    String value = each.attr("w:val");
    return !value.matches("\\d{1,3}") || Integer.parseInt(value) < SMALLEST;
  }

  /** Whether something leads to a part or an address that is not the seal's or a foot's. */
  private static boolean relative(Element each) {
    for (Attribute attribute : each.attributes()) {
      boolean reference =
          each.tagName().equals("w:headerReference") || each.tagName().equals("w:footerReference");
      if (attribute.getKey().startsWith("r:") && !reference && !each.tagName().equals("a:blip")) {
        return true;
      }
    }
    return false;
  }

  /** The words of the paragraph that something stands in. */
  private static String around(Element each) {
    for (Element up = each; up != null; up = up.parent()) {
      if (up.tagName().equals("w:tr") || up.tagName().equals("w:p") && up.text().length() > 2) {
        return Shown.begin(PageWords.bare(up.text()));
      }
    }
    return "";
  }
}
