package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Section;
import org.nianbao.edition.Table;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Numerals;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** What follows what in a report. Pages and files without fixed pages are made of the same. */
public final class Flow {
  private final Report report;
  private final Edition edition;
  private final Options options;
  private final Characters characters;
  private final Prose prose;
  private final TableSetter tables;

  Flow(Report report, Edition edition, Options options, Characters characters) {
    this.report = report;
    this.edition = edition;
    this.options = options;
    this.characters = characters;
    this.prose = new Prose(characters, report.agency());
    this.tables = new TableSetter(report, options, characters);
  }

  /**
   * The whole report from title to remarks.
   *
   * @param metrics what the glyphs measure: where a signature stands and what size suits a table
   */
  public static List<Passage> of(Report report, Edition edition, Options options, Metrics metrics) {
    Flow flow = new Flow(report, edition, options, new Characters(metrics));
    List<Passage> passages = new ArrayList<>();
    passages.add(new Passage.Title(flow.prose.titleLines(report.title(edition))));
    passages.addAll(flow.body());
    if (passages.getLast() instanceof Passage.Paragraph last) {
      passages.set(passages.size() - 1, last.keptWithNext());
    }
    List<Passage.Tabular> attached = flow.attachments();
    flow.told(attached).ifPresent(passages::add);
    passages.add(new Signature(report, options, flow.characters, flow.prose).passage());
    passages.addAll(attached);
    passages.addAll(flow.remarks());
    return passages;
  }

  /** Headings, paragraphs and the tables among them. */
  List<Passage> body() {
    List<Passage> passages = new ArrayList<>();
    int number = 0;
    for (Narrative section : report.sections()) {
      if (!section.heading().isEmpty()) {
        number++;
        String heading = Messages.text("page.heading", Numerals.of(number), section.heading());
        Origin origin = new Origin(Role.HEADING, new Place.Heading(section.id()));
        passages.add(new Passage.Heading(heading, origin));
      }
      Origin origin = new Origin(Role.PARAGRAPH, new Place.Text(section.id()));
      passages.addAll(prose.paragraphs(section.text(), origin));
      tablesOf(section).forEach(table -> passages.add(tables.passage(table, false)));
    }
    return passages;
  }

  private List<Table> tablesOf(Narrative section) {
    return edition.section(section.id()).map(Section::tables).orElse(List.of()).stream()
        .flatMap(id -> edition.table(id).stream())
        .toList();
  }

  /** The tables that no section of this report shows. */
  List<Passage.Tabular> attachments() {
    Set<String> shown =
        report.sections().stream()
            .flatMap(section -> tablesOf(section).stream())
            .map(Table::id)
            .collect(Collectors.toSet());
    return edition.tables().stream()
        .filter(table -> !shown.contains(table.id()))
        .map(table -> tables.passage(table, true))
        .toList();
  }

  /**
   * What is attached, told under the text; nothing where the form has no attachment.
   *
   * @param attached what {@link #attachments} gave
   */
  Optional<Passage.Attachments> told(List<Passage.Tabular> attached) {
    List<Passage.Tabular> marked =
        attached.stream().filter(table -> !table.mark().isEmpty()).toList();
    if (marked.isEmpty() || !options.attachmentsTold()) {
      return Optional.empty();
    }
    List<Passage.Attachments.Named> named = new ArrayList<>();
    for (Passage.Tabular table : marked) {
      String digits = table.mark().replaceAll("\\D", "");
      boolean numbered = !digits.isEmpty() || marked.size() > 1;
      String number = digits.isEmpty() ? Integer.toString(named.size() + 1) : digits;
      named.add(
          new Passage.Attachments.Named(
              numbered ? Messages.text("page.attached.number", number) : "", table.title()));
    }
    return Optional.of(new Passage.Attachments(Messages.text("page.attached"), named));
  }

  /** The page that tells why findings stand; nothing where there are none to tell. */
  List<Passage> remarks() {
    List<Passage> passages = new ArrayList<>();
    if (options.remarks().isEmpty()) {
      return passages;
    }
    passages.add(new Passage.Remarks(Messages.text("page.remarks")));
    Origin text = Origin.of(Role.PARAGRAPH);
    int number = 0;
    for (Remark remark : options.remarks()) {
      number++;
      String words = Messages.text("page.remark", number, remark.finding(), remark.reason());
      passages.addAll(prose.paragraphs(words, text.part(2 * number)));
    }
    return passages;
  }
}
