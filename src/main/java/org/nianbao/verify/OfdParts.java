package org.nianbao.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.nianbao.export.OfdFile;

/** The parts of an OFD file, and what in them the program never writes. */
final class OfdParts {
  static final String FOLDER = "Doc_0/";

  private static final Pattern KNOWN =
      Pattern.compile(
          "OFD\\.xml|Doc_0/(?:Document|PublicRes|DocumentRes)\\.xml"
              + "|Doc_0/(?:Pages/Page|Tpls/Tpl)_\\d+/Content\\.xml"
              + "|Doc_0/Res/(?:font_\\d+\\.ttf|picture\\.png)"
              + "|Doc_0/Attachs/(?:report\\.json|Attachments\\.xml)");

  /** The attributes that an element may have; an element that is not named is never written. */
  private static final Map<String, Set<String>> WRITTEN =
      Map.ofEntries(
          Map.entry("Page", Set.of("BaseLoc", "ID", "xmlns:ofd")),
          Map.entry("Area", Set.of()),
          Map.entry("PhysicalBox", Set.of()),
          Map.entry("Template", Set.of("TemplateID", "ZOrder")),
          Map.entry("Content", Set.of()),
          Map.entry("Layer", Set.of("ID", "Type")),
          Map.entry("TextObject", Set.of("Boundary", "CTM", "Font", "ID", "Size")),
          Map.entry("FillColor", Set.of("Value")),
          Map.entry("StrokeColor", Set.of("Value")),
          Map.entry("TextCode", Set.of("X", "Y", "DeltaX")),
          Map.entry("CGTransform", Set.of("CodeCount", "CodePosition", "GlyphCount")),
          Map.entry("Glyphs", Set.of()),
          Map.entry("PathObject", Set.of("Boundary", "ID", "Fill", "Stroke", "LineWidth")),
          Map.entry("AbbreviatedData", Set.of()),
          Map.entry("ImageObject", Set.of("Boundary", "CTM", "ID", "ResourceID")));

  private static final Set<String> DOCUMENT =
      Set.of(
          "Document",
          "CommonData",
          "MaxUnitID",
          "PageArea",
          "PhysicalBox",
          "PublicRes",
          "DocumentRes",
          "TemplatePage",
          "Pages",
          "Page",
          "Outlines",
          "OutlineElem",
          "Actions",
          "Action",
          "Goto",
          "Dest",
          "Attachments");

  private final Map<String, byte[]> parts;
  private final Set<String> odd = new TreeSet<>();

  OfdParts(byte[] file) throws IOException {
    this.parts = OfdFile.parts(file);
    parts.keySet().stream()
        .filter(name -> !name.endsWith("/") && !KNOWN.matcher(name).matches())
        .forEach(odd::add);
    Set<String> seen = new HashSet<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!seen.add(entry.getName())) {
          odd.add(entry.getName());
        }
      }
    }
  }

  byte[] bytes(String name) {
    return parts.getOrDefault(name, new byte[0]);
  }

  /** A part of the document; what in it is never written is noted. */
  Element page(String name) {
    Element root = xml(name);
    for (Element each : root.getAllElements()) {
      Set<String> known = WRITTEN.get(name(each));
      boolean ours =
          each == root
              || known != null
                  && each.attributes().asList().stream()
                      .map(Attribute::getKey)
                      .allMatch(known::contains);
      if (!ours) {
        odd.add(name(each));
      }
    }
    return root;
  }

  Element document() {
    Element root = xml(FOLDER + "Document.xml");
    root.getAllElements().stream()
        .filter(each -> each != root && !DOCUMENT.contains(name(each)))
        .forEach(each -> odd.add(name(each)));
    List<Element> attached = all(xml(FOLDER + "Attachs/Attachments.xml"), "Attachment");
    if (attached.size() > 1) {
      odd.add(attached.get(1).attr("Name"));
    }
    return root;
  }

  Element xml(String name) {
    String xml = new String(bytes(name), StandardCharsets.UTF_8);
    if (xml.contains("<!")) {
      odd.add(name);
    }
    return Jsoup.parse(xml, "", Parser.xmlParser());
  }

  /** An element's name without its prefix. */
  static String name(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  static List<Element> all(Element in, String name) {
    return in.getAllElements().stream().filter(each -> name(each).equals(name)).toList();
  }

  /** The text of the first element of a name, "" if there is none. */
  static String text(Element in, String name) {
    return all(in, name).stream().map(Element::wholeText).findFirst().orElse("");
  }

  /** What was noted until now. */
  Set<String> odd() {
    return odd;
  }

  /** The files of the fonts and pictures by their ids. */
  Map<String, String> resources(String name, String element, String file) {
    Map<String, String> resources = new TreeMap<>();
    for (Element each : all(xml(FOLDER + name), element)) {
      resources.put(each.attr("ID"), FOLDER + "Res/" + text(each, file));
    }
    return resources;
  }
}
