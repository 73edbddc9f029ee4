package org.nianbao.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.edition.Edition;
import org.nianbao.message.Messages;
import org.nianbao.page.Flow;
import org.nianbao.page.Metrics;
import org.nianbao.page.Passage;
import org.nianbao.report.Report;

/**
 * Writes a report as a page for the agency's website: one file without scripts, pictures or
 * addresses, to be read by any reader, on any screen and on paper.
 */
final class WebWriter implements FormatWriter {
  private final Metrics metrics;

  WebWriter(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public Content write(Report report, Edition edition, Copy copy) {
    List<Passage> passages = Flow.of(report, edition, copy.options(), metrics);
    String page = new Page(report, report.title(edition)).page(passages);
    return Content.of(page.getBytes(StandardCharsets.UTF_8));
  }

  /** One page being written. */
  private static final class Page {
    private final Markup out = new Markup();
    private final Report report;
    private final String title;
    private String heading = "";
    private int tables;
    private boolean inSection;

    /**
     * @param title its lines parted by line feeds, as the report has them: a screen's are its own
     */
    private Page(Report report, String title) {
      this.report = report;
      this.title = title;
    }

    private String page(List<Passage> passages) {
      out.raw("<!DOCTYPE html>\n").open("html", "lang", "zh-CN").open("head");
      out.empty("meta", "charset", "utf-8").raw("\n");
      String policy = "default-src 'none'; style-src 'unsafe-inline'";
      out.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy).raw("\n");
      String width = "width=device-width, initial-scale=1";
      out.empty("meta", "name", "viewport", "content", width).raw("\n");
      out.empty("meta", "name", "author", "content", report.agency()).raw("\n");
      Carried.head(report, out);
      out.element("title", title.replace("\n", "")).raw("\n");
      out.raw("<style>\n" + Resource.text("web.css") + "</style>\n").closeLine();
      String mark = report.issued() ? "" : Messages.text("page.watermark");
      out.open("body").open("main", "data-mark", mark).raw("\n");
      passages.forEach(this::passage);
      endSection();
      return out.close().close().closeLine().toString();
    }

    private void passage(Passage passage) {
      switch (passage) {
        case Passage.Title _ -> lines("h1", List.of(title.split("\n")));
        case Passage.Heading section -> section(List.of(section.words()));
        case Passage.Paragraph paragraph -> paragraph(paragraph);
        case Passage.Tabular tabular -> tabular(tabular);
        case Passage.Attachments attachments -> {
          endSection();
          out.open("div", "class", "attachments");
          for (int i = 0; i < attachments.named().size(); i++) {
            Passage.Attachments.Named named = attachments.named().get(i);
            String lead = i == 0 ? attachments.lead() : "";
            out.element("p", lead + named.number() + named.name());
          }
          out.closeLine();
        }
        case Passage.Signed signed -> {
          endSection();
          out.open("div", "class", "signature");
          signed.lines().forEach(line -> out.element("p", line.words()));
          out.closeLine();
        }
        case Passage.Remarks remarks -> section(List.of(remarks.title()));
      }
    }

    private void lines(String name, List<String> lines) {
      out.open(name);
      for (int i = 0; i < lines.size(); i++) {
        out.raw(i == 0 ? "" : "<br/>").text(lines.get(i));
      }
      out.closeLine();
    }

    private void section(List<String> lines) {
      endSection();
      inSection = true;
      heading = lines.getLast();
      out.open("section");
      lines("h2", lines);
    }

    private void endSection() {
      if (inSection) {
        out.closeLine();
      }
      inSection = false;
    }

    private void paragraph(Passage.Paragraph paragraph) {
      String words = paragraph.words();
      if (paragraph.heading()) {
        out.element("h3", words).raw("\n");
        return;
      }
      out.open("p");
      if (paragraph.lead() > 0) {
        out.element("strong", words.substring(0, paragraph.lead()));
      }
      out.text(words.substring(paragraph.lead())).closeLine();
    }

    private void tabular(Passage.Tabular tabular) {
      String title = title(tabular);
      if (tabular.attached()) {
        section(Stream.of(tabular.mark(), title).filter(words -> !words.isEmpty()).toList());
      }
      words(tabular.subtitle(), "subtitle");
      words(tabular.note(), "note");
      tabular
          .blocks()
          .forEach(
              block -> {
                tables++;
                new WebTable(out, block, title, "t" + tables).write();
              });
      tabular.people().forEach(line -> words(String.join("　　", line), "note"));
    }

    /** Its own; else that of the section it stands in, or just its number. */
    private String title(Passage.Tabular tabular) {
      if (!tabular.title().isEmpty()) {
        return tabular.title();
      }
      return tabular.attached() || heading.isEmpty()
          ? Messages.text("page.table", tabular.table().id())
          : heading;
    }

    private void words(String words, String kind) {
      if (!words.isEmpty()) {
        out.element("p", words, "class", kind).raw("\n");
      }
    }
  }
}
