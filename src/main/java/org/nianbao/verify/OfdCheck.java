package org.nianbao.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Making;
import org.nianbao.font.Fonts;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** Holds an OFD file against the data in it. */
final class OfdCheck {
  private static final double[] UPRIGHT = {0, 0, 210, 297};

  private final Editions editions;
  private final Fonts fonts;

  OfdCheck(Editions editions, Fonts fonts) {
    this.editions = editions;
    this.fonts = fonts;
  }

  /**
   * What was looked at.
   *
   * @throws Refusal if it is damaged or no report is in it
   */
  List<Outcome> of(byte[] file) throws Refusal {
    try {
      OfdParts parts = new OfdParts(file);
      if (parts.bytes("OFD.xml").length == 0) {
        throw Refusal.of("ofd.damaged");
      }
      byte[] json = parts.bytes(OfdParts.FOLDER + "Attachs/" + AttachedReport.NAME);
      if (json.length == 0) {
        throw Refusal.of("ofd.noReport");
      }
      Report report = ReportJson.read(json);
      Optional<Edition> edition = editions.byId(report.edition());
      GlyphCheck look = new GlyphCheck(fonts);
      List<PageInk> pages = pages(parts, new OfdFonts(parts, look));
      Element top = parts.xml("OFD.xml");
      Optional<Making> making = Making.read(OfdParts.text(top, "CustomData"));
      List<Outcome> outcomes =
          new ArrayList<>(PageCheck.outcomes(report, edition, fonts, pages, making));
      List<String> besides = new ArrayList<>();
      if (!parts.odd().isEmpty()) {
        besides.add(Messages.text("verify.ofd.odd", String.join("、", parts.odd())));
      }
      String title = edition.map(form -> report.title(form).replace("\n", "")).orElse("");
      if (!title.equals(OfdParts.text(top, "Title"))
          || !report.agency().equals(OfdParts.text(top, "Author"))) {
        besides.add(
            Messages.text(
                "verify.frame.about", OfdParts.text(top, "Title"), OfdParts.text(top, "Author")));
      }
      outcomes.addAll(
          PageCheck.painted(InkCheck.faults(pages, report, ReportJson.code(report)), besides));
      byte[] seal = parts.bytes(OfdParts.FOLDER + "Res/picture.png");
      outcomes.addAll(
          PageCheck.seal(making, seal.length == 0 ? Optional.empty() : Optional.of(seal)));
      outcomes.addAll(look.outcomes());
      if (!OfdParts.text(top, "Creator").equals("Nianbao")) {
        outcomes.add(Outcome.unheld("verify.writtenAnew"));
      }
      outcomes.add(Outcome.note("verify.unsigned"));
      return outcomes;
    } catch (IOException | RuntimeException e) {
      throw new Refusal(Messages.text("ofd.damaged"), e);
    }
  }

  private static List<PageInk> pages(OfdParts parts, OfdFonts fonts) {
    Element document = parts.document();
    Map<String, Element> templates = new HashMap<>();
    for (Element each : OfdParts.all(document, "TemplatePage")) {
      templates.put(each.attr("ID"), parts.page(OfdParts.FOLDER + each.attr("BaseLoc")));
    }
    List<PageInk> pages = new ArrayList<>();
    for (Element each : OfdParts.all(document, "Page")) {
      Element page = parts.page(OfdParts.FOLDER + each.attr("BaseLoc"));
      List<Element> layers = new ArrayList<>();
      for (Element template : OfdParts.all(page, "Template")) {
        Optional.ofNullable(templates.get(template.attr("TemplateID"))).ifPresent(layers::add);
      }
      layers.add(page);
      double[] box = OfdInk.numbers(OfdParts.text(page, "PhysicalBox"));
      pages.add(OfdInk.of(layers, box.length == 4 ? box : UPRIGHT, fonts));
    }
    return pages;
  }
}
