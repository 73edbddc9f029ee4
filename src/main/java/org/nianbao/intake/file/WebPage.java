package org.nianbao.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Reads web pages as published. Nothing that they name elsewhere is fetched. */
public final class WebPage {
  private static final int LOOKED_AT = 4096;
  private static final List<String> MARKS =
      List.of("<!doctype html", "<html", "<body", "<table", "<div", "<p>");

  /** What Word and websites keep out of sight; scripts may show what has a table in it. */
  private static final String HIDDEN =
      "[style~=(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all]";

  private final Extract extract = new Extract();
  private final StringBuilder line = new StringBuilder();

  private WebPage() {}

  /** Whether bytes look like a web page. */
  public static boolean is(byte[] bytes) {
    String beginning =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT)
            .replace("\0", "");
    return beginning
            .stripLeading()
            .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
            .startsWith("<")
        && MARKS.stream().anyMatch(beginning::contains);
  }

  public static Extract read(byte[] bytes) {
    WebPage page = new WebPage();
    Element body = Jsoup.parse(Decoder.likeliest(bytes)).body();
    body.select("script, style, noscript, template, select, button, nav, [hidden]").remove();
    body.select(WebText.STRUCK)
        .forEach(
            crossed -> {
              page.extract.struck(crossed.text());
              crossed.remove();
            });
    body.select(HIDDEN).removeIf(hidden -> hidden.selectFirst("table") == null);
    if (!body.select("img").isEmpty()) {
      page.extract.picture();
    }
    page.walk(body);
    page.endLine();
    return page.extract;
  }

  private void walk(Node node) {
    switch (node) {
      case TextNode text -> line.append(WebText.of(text));
      case Element element -> element(element);
      default -> node.childNodes().forEach(this::walk);
    }
  }

  private void element(Element element) {
    if (element.normalName().equals("table") && element.select("table").size() == 1) {
      endLine();
      element.select("tr").forEach(this::row);
      return;
    }
    boolean block = element.isBlock() || element.normalName().equals("br");
    if (block) {
      endLine();
    }
    element.childNodes().forEach(this::walk);
    if (block) {
      endLine();
    }
  }

  private void row(Element row) {
    Elements cells = row.select("> td, > th");
    if (cells.size() == 1) {
      // Often prose set in a table for the sake of its layout.
      cells.getFirst().childNodes().forEach(this::walk);
      endLine();
    } else {
      extract.row(cells.stream().map(WebText::of).toList());
    }
  }

  private void endLine() {
    extract.paragraph(line.toString().replaceAll("[ \\t]+", " ").strip());
    line.setLength(0);
  }
}
