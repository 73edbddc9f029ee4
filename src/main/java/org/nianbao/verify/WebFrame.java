package org.nianbao.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nianbao.message.Messages;

/** What stands in a web page besides its words, and whether the program puts such there. */
final class WebFrame {
  /** What the pages of earlier builds are made of: elements, each with its attributes. */
  private static final Set<String> EARLIER =
      Set.of(
          "html[lang]",
          "head",
          "meta[charset]",
          "meta[http-equiv]",
          "meta[name]",
          "meta[content]",
          "title",
          "style",
          "body",
          "main",
          "main[data-mark]",
          "h1",
          "h2",
          "h3",
          "br",
          "p",
          "p[class=note]",
          "p[class=subtitle]",
          "strong",
          "section",
          "div",
          "div[class=signature]",
          "div[class=table]",
          "div[role=region]",
          "div[tabindex]",
          "div[aria-label]",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "th[scope=col]",
          "th[scope=colgroup]",
          "th[scope=row]",
          "th[class=label]",
          "th[rowspan]",
          "th[colspan]",
          "th[id]",
          "td",
          "td[headers]",
          "td[class=figure]",
          "td[class=words]");

  /** Attributes whose values matter, for they change what is seen. */
  private static final Set<String> SEEN = Set.of("class", "scope", "role");

  private WebFrame() {}

  /**
   * What is there that the program never puts there.
   *
   * @param made a page made anew of the same data
   */
  static List<String> faults(byte[] file, byte[] made) {
    Document page = parse(file);
    Document should = parse(made);
    List<String> faults = new ArrayList<>();
    Set<String> known = new HashSet<>(EARLIER);
    should.getAllElements().forEach(each -> known.addAll(features(each)));
    Set<String> odd = new TreeSet<>();
    for (Element each : page.getAllElements()) {
      features(each).stream().filter(feature -> !known.contains(feature)).forEach(odd::add);
      each.childNodes().stream()
          .filter(Comment.class::isInstance)
          .forEach(_ -> odd.add("<!-- -->"));
    }
    if (!odd.isEmpty()) {
      faults.add(Messages.text("verify.web.odd", String.join("、", odd)));
    }
    if (!style(page, should)) {
      faults.add(Messages.text("verify.web.style"));
    }
    if (!head(page).equals(head(should))
        || !page.select("main").attr("data-mark").equals(should.select("main").attr("data-mark"))) {
      faults.add(Messages.text("verify.frame.about", page.title(), ""));
    }
    return faults;
  }

  private static Document parse(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  /** An element's name, and it with each of its attributes. */
  private static List<String> features(Element element) {
    String name = element.tagName();
    List<String> features = new ArrayList<>();
    if (!name.startsWith("#") && !name.equals("html") && !name.equals("meta")) {
      features.add(name);
    }
    for (Attribute each : element.attributes()) {
      String key = each.getKey();
      String value = each.getValue();
      boolean indent = key.equals("style") && value.matches("padding-left:\\d{1,2}(?:\\.5)?em");
      if (!(indent && name.equals("th"))) {
        String seen = SEEN.contains(key) || key.equals("style") ? "=" + value : "";
        features.add(name + "[" + key + seen + "]");
      }
    }
    return features;
  }

  private static boolean style(Document page, Document should) {
    List<Element> styles = page.select("style");
    if (styles.size() != 1) {
      return false;
    }
    String style = styles.getFirst().data().replace("\r\n", "\n");
    return style.equals(should.select("style").getFirst().data())
        || KnownParts.holds("style", style.strip().getBytes(StandardCharsets.UTF_8));
  }

  /** What the head says of the page, but for the data, whose code tells. */
  private static List<String> head(Document page) {
    List<String> says = new ArrayList<>();
    says.add(page.title());
    for (Element meta : page.select("meta")) {
      String name = meta.attr("name") + meta.attr("http-equiv") + meta.attr("charset");
      boolean data = name.startsWith("nianbao.");
      says.add(name + "=" + (data ? "" : meta.attr("content")));
    }
    return says;
  }
}
