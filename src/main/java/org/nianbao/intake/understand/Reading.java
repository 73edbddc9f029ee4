package org.nianbao.intake.understand;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.edition.Edition;
import org.nianbao.intake.written.Key;
import org.nianbao.intake.written.WrittenDate;
import org.nianbao.message.Messages;
import org.nianbao.report.AgencyName;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;

/** One way through the lines of one file. */
final class Reading {
  private static final Pattern SUBTITLE =
      Pattern.compile("^\\s*[(（]\\s*(20\\d{2})\\s*年度?\\s*[)）][|\\s]*$");
  private static final Pattern CAPTION =
      Pattern.compile(
          "^[|\\s]*填\\s*[报報]\\s*[单單]\\s*位\\s*(?:[(（]\\s*[盖蓋]\\s*章\\s*[)）])?\\s*[:：]\\s*(.*?)[|\\s]*$");
  private static final Pattern SENTENCE = Pattern.compile(".{15,}[。；].*|.{40,}");
  private static final Pattern OFFICE = Pattern.compile("^\\s*本\\s*级\\s*日\\s*常\\s*工\\s*作.*");
  private static final Pattern ATTACHED =
      Pattern.compile("\\s*(附\\s*件\\s*[:：])?\\s*(?:\\d{1,2}\\s*[.．、])?\\s*(.+)");
  private static final int LINES_AROUND = 12;
  private static final int LAST_LINES = 12;

  private final Edition edition;
  private final List<String> lines;
  private final Masthead masthead;
  private final Gathered found;
  private final TableIntake tables;
  private final Outline outline;
  private final LabelledFacts labelled = new LabelledFacts();
  private final Map<Fact, String> facts = new EnumMap<>(Fact.class);
  private final Set<String> title = new LinkedHashSet<>();
  private List<Narrative> sections = List.of();
  private String signature = "";
  private int signatureLine;
  private String caption = "";
  private int captionLine;
  private int subtitleYear;
  private boolean inTable;

  Reading(Edition edition, List<String> lines, Masthead masthead, Gathered found) {
    this.edition = edition;
    this.lines = lines;
    this.masthead = masthead;
    this.found = found;
    this.tables = new TableIntake(edition, found);
    this.outline = new Outline(edition, found);
  }

  /** Whether anything was met that only a report has: a figure of its tables, or a heading. */
  boolean isReport() {
    return !found.values().isEmpty() || outline.hasOfficial();
  }

  void run() {
    title();
    Layout layout = new Layout(edition, lines);
    for (int i = masthead.end(); i < layout.end(); i++) {
      String line = bare(lines.get(i));
      if (!line.isEmpty() && !layout.inContents(i)) {
        line(i + 1, line);
      }
    }
    attachmentNote();
    if (layout.end() < lines.size()) {
      String words = lines.get(layout.end()).strip();
      found.doubt(layout.end() + 1, words, Messages.text("intake.second"));
    }
    signOff();
    sections = outline.finish();
    tables.finish();
    new SumProof(edition, found).dispel();
  }

  /** Without the blanks around it, but with the tabs of a row whose last cells are blank. */
  private static String bare(String line) {
    String bare = line.strip();
    return bare.indexOf('\t') < 0 ? bare : line.stripLeading().replaceFirst("[ \u3000]+$", "");
  }

  private void title() {
    for (int i = 0; i < masthead.end(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !masthead.title().contains(i)) {
        found.doubt(i + 1, line, Messages.text("intake.around"));
      } else if (!line.isEmpty() && !title.add(line)) {
        found.doubt(i + 1, line, Messages.text("intake.titleTwice"));
      }
    }
  }

  private void line(int number, String line) {
    if (Markdown.isRule(line)) {
      return;
    }
    boolean early = number <= masthead.end() + LINES_AROUND && outline.isAtBeginning();
    if (early && Masthead.isAround(line)) {
      found.doubt(number, line, Messages.text("intake.around"));
      return;
    }
    Optional<String> date = WrittenDate.of(line);
    if (early && date.isPresent()) {
      facts.put(Fact.SIGNED, date.get());
      found.source(Place.of(Fact.SIGNED), Source.sure(number, 0, line));
      return;
    }
    Optional<Outline.Head> heading = outline.heading(line, inTable);
    boolean row = isRow(line) || isRowUnderHeading(line, heading);
    if (heading.isPresent() && !row) {
      inTable = false;
      outline.open(number, line, heading.get().words());
      if (!heading.get().behind().isEmpty()) {
        outline.paragraph(number, heading.get().behind());
      }
    } else if (!inTable && CAPTION.matcher(line).matches()) {
      tableLine(number, line);
    } else if (row || inTable || tables.announces(line)) {
      inTable = true;
      tableLine(number, line);
    } else {
      outline.paragraph(number, line.replaceAll("\\s*[|\\t]\\s*", "　"));
    }
  }

  /** A row of a table, not prose that happens to stand in one for the sake of its layout. */
  private boolean isRow(String line) {
    if (Tokens.barred(line)) {
      boolean prose =
          Tokens.BAR
              .splitAsStream(line)
              .map(String::strip)
              .filter(cell -> !cell.isEmpty())
              .allMatch(cell -> SENTENCE.matcher(cell).matches());
      return tables.labelled(line) || !prose;
    }
    return inTable && tables.labelled(line);
  }

  /** The first part of a table that is numbered like a section of its own. */
  private boolean isRowUnderHeading(String line, Optional<Outline.Head> heading) {
    return outline.inTableSection()
        && heading.filter(Outline.Head::official).isEmpty()
        && tables.labelled(line);
  }

  private void tableLine(int number, String line) {
    Matcher subtitle = SUBTITLE.matcher(Key.wide(line));
    Matcher words = CAPTION.matcher(line);
    if (subtitle.matches()) {
      subtitleYear = Integer.parseInt(subtitle.group(1));
    } else if (words.matches()) {
      caption = words.group(1).strip();
      captionLine = number;
    } else if (isProse(line)) {
      outline.paragraph(number, line);
    } else if (LabelledFacts.begins(line) && !tables.labelled(line) || !tables.take(number, line)) {
      labelledLine(number, line);
    }
  }

  /** A sentence beside the table of a section, which belongs to the section. */
  private boolean isProse(String line) {
    return outline.inTableSection()
        && !Tokens.barred(line)
        && SENTENCE.matcher(line).matches()
        && line.indexOf('。') >= 0
        && !tables.labelled(line);
  }

  private void labelledLine(int number, String line) {
    Set<Fact> before = Set.copyOf(labelled.facts().keySet());
    List<String> rest = labelled.take(line);
    if (rest == null) {
      found.doubt(number, line, Messages.text("intake.line"));
      return;
    }
    labelled
        .facts()
        .forEach(
            (fact, words) -> {
              if (!before.contains(fact)) {
                found.source(Place.of(fact), Source.sure(number, 0, words));
              }
            });
    String left = String.join(" ", rest);
    if (OFFICE.matcher(left).matches()) {
      left = left.replaceFirst("^本\\s*级\\s*日\\s*常\\s*工\\s*作\\s*机\\s*构\\s*", "");
    }
    if (!left.isBlank()) {
      found.doubt(number, left, Messages.text("intake.rest"));
    }
  }

  /**
   * What is attached is told under the text: it is no part of it where it names the form's tables.
   */
  private void attachmentNote() {
    List<Outline.Line> last = outline.paragraphs();
    boolean within = false;
    for (int at = Math.max(0, last.size() - LAST_LINES); at < last.size(); ) {
      Matcher note = ATTACHED.matcher(last.get(at).words());
      boolean named = note.matches() && (within || note.group(1) != null) && isTable(note.group(2));
      if (named) {
        last.remove(at);
      } else {
        at++;
      }
      within = named;
    }
  }

  private boolean isTable(String title) {
    return edition.tables().stream()
        .anyMatch(table -> !table.title().isEmpty() && Key.of(table.title()).equals(Key.of(title)));
  }

  /** The agency's name and the date stand under the last section's text. */
  private void signOff() {
    List<Outline.Line> last = outline.paragraphs();
    int at = last.size() - 1;
    while (at >= 0 && !isSignOff(last, at)) {
      at--;
    }
    if (at < 0) {
      return;
    }
    while (last.size() > at + 1) {
      Outline.Line behind = last.removeLast();
      found.doubt(behind.number(), behind.words(), Messages.text("intake.around"));
    }
    Outline.Line date = last.removeLast();
    facts.put(Fact.SIGNED, WrittenDate.of(date.words()).orElseThrow());
    found.source(Place.of(Fact.SIGNED), Source.sure(date.number(), 0, date.words()));
    if (!last.isEmpty() && Masthead.isName(last.getLast().words())) {
      signatureLine = last.getLast().number();
      signature = last.removeLast().words();
    }
  }

  /**
   * Whether a date stands there: near the end, or under the agency's name and above a website's.
   */
  private boolean isSignOff(List<Outline.Line> last, int at) {
    if (WrittenDate.of(last.get(at).words()).isEmpty()) {
      return false;
    }
    String above = at == 0 ? "" : last.get(at - 1).words();
    return at > last.size() - LAST_LINES
        || masthead.agency().filter(named -> named.agency().equals(above)).isPresent();
  }

  Received received(Hints hints, int year) {
    if (subtitleYear != 0 && subtitleYear != year) {
      String reason = Messages.text("intake.years", subtitleYear, year);
      found.source(
          Place.Single.YEAR, Source.doubtful(0, 0, Integer.toString(subtitleYear), reason));
    }
    facts.putAll(labelled.facts());
    String agency = hints.agency().map(AgencyName::clean).orElseGet(this::agency);
    String lettered = String.join("\n", title);
    if (!lettered.isEmpty() && !lettered.equals(edition.title(agency, year))) {
      facts.put(Fact.TITLE, lettered);
    }
    Report report =
        new Report(
            edition.id(),
            agency,
            year,
            sections.stream().map(section -> dated(section, year)).toList(),
            new TreeMap<>(found.values()),
            facts,
            Status.DRAFT,
            Collections.emptySortedMap());
    return new Received(report, Around.gathered(found.doubts()), found.sources(), lines);
  }

  /** A heading of the form that names the year, which is known only at the end. */
  private static Narrative dated(Narrative section, int year) {
    return section.withHeading(section.heading().replace("{year}", Integer.toString(year)));
  }

  private String agency() {
    Optional<Masthead.Named> titled = masthead.agency();
    boolean captioned = signature.isEmpty() || !TitleWords.isName(signature);
    String name = AgencyName.clean(captioned ? caption : signature);
    if (!TitleWords.isName(name)) {
      return titled(titled);
    }
    int line = captioned ? captionLine : signatureLine;
    boolean other = titled.isPresent() && !AgencyName.same(titled.get().agency(), name);
    if (other && titled.get().sure() && !TitleWords.isOffice(name)) {
      found.doubt(line, name, Messages.text("intake.line"));
      return titled(titled);
    }
    String doubt =
        other
            ? Messages.text("intake.agencies", titled.get().agency())
            : TitleWords.isOffice(name) ? "" : Messages.text("intake.unsure.agency");
    found.source(Place.Single.AGENCY, Source.of(line, name, doubt));
    return name;
  }

  /** What the title says, or that somebody has to say it. */
  private String titled(Optional<Masthead.Named> titled) {
    if (titled.isEmpty()) {
      String reason = Messages.text("intake.noAgency");
      found.source(Place.Single.AGENCY, Source.doubtful(0, 0, "", reason));
      return "";
    }
    String doubt = titled.get().sure() ? "" : Messages.text("intake.unsure.agency");
    String name = titled.get().agency();
    found.source(Place.Single.AGENCY, Source.of(titled.get().line() + 1, name, doubt));
    return name;
  }
}
