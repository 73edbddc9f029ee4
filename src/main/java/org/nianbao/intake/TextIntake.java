package org.nianbao.intake;

import java.util.ArrayList;
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
import org.nianbao.edition.Editions;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Dates;
import org.nianbao.report.Fact;
import org.nianbao.report.Report;
import org.nianbao.report.Status;

/**
 * Reads a report as published in plain text: title lines, sections by their numbers, rows of the
 * tables, sign-off.
 */
public final class TextIntake {
  /** Files above this many bytes are refused. */
  public static final int LARGEST = 20 * 1024 * 1024;

  private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s*年");
  private static final Pattern SUBTITLE =
      Pattern.compile("^\\s*[(（]\\s*(20\\d{2})\\s*年度\\s*[)）]\\s*$");
  private static final Pattern CAPTION =
      Pattern.compile("^\\s*填\\s*报\\s*单\\s*位\\s*[(（]\\s*盖\\s*章\\s*[)）]\\s*[:：]\\s*(.*?)[|\\s]*$");
  private static final Pattern NOT_A_NAME = Pattern.compile("[，。；：、！？,;:!?]");
  private static final Pattern TITLE_REST =
      Pattern.compile("20\\d{2}\\s*年度?|政府信息公开.*|政务公开.*|信息公开.*|年度报告.*");
  private static final Pattern OFFICE = Pattern.compile("^\\s*本\\s*级\\s*日\\s*常\\s*工\\s*作.*");
  private static final int LONGEST_NAME = 40;
  private static final int YEAR_LINES = 12;

  private final Editions editions;

  public TextIntake(Editions editions) {
    this.editions = editions;
  }

  /**
   * Reads a file's bytes.
   *
   * @throws Refusal if they are no text, there is nothing of a report in it, or the year or edition
   *     can neither be seen nor was told
   */
  public Received read(byte[] bytes, Hints hints) throws Refusal {
    if (bytes.length > LARGEST) {
      throw Refusal.of("intake.large", LARGEST / (1024 * 1024));
    }
    return read(Decoder.text(bytes), hints);
  }

  /** Reads text; see {@link #read(byte[], Hints)}. */
  Received read(String text, Hints hints) throws Refusal {
    List<String> lines = text.lines().toList();
    int year = hints.year().or(() -> year(lines)).orElseThrow(() -> Refusal.of("intake.noYear"));
    Edition edition = edition(hints, year);
    Reading reading = new Reading(edition, lines);
    reading.run();
    if (reading.tables.values().isEmpty() && reading.sections.size() < 2) {
      throw Refusal.of("intake.nothing");
    }
    return reading.received(hints, year);
  }

  private Edition edition(Hints hints, int year) throws Refusal {
    if (hints.edition().isPresent()) {
      String id = hints.edition().get();
      return editions.byId(id).orElseThrow(() -> Refusal.of("intake.noEdition", id));
    }
    return editions.forYear(year).orElseThrow(() -> Refusal.of("intake.noEditionFor", year));
  }

  private static Optional<Integer> year(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank())
        .limit(YEAR_LINES)
        .map(line -> YEAR.matcher(Key.wide(line)))
        .filter(Matcher::find)
        .map(found -> Integer.valueOf(found.group(1)))
        .findFirst();
  }

  /** One way through the lines of one file. */
  private static final class Reading {
    private final Edition edition;
    private final List<String> lines;
    private final List<Doubt> doubts = new ArrayList<>();
    private final TableIntake tables;
    private final Outline outline;
    private final LabelledFacts labelled = new LabelledFacts();
    private final Set<String> title = new LinkedHashSet<>();
    private final Map<Fact, String> facts = new EnumMap<>(Fact.class);
    private List<org.nianbao.report.Narrative> sections = List.of();
    private String signature = "";
    private String captioned = "";
    private int subtitleYear;
    private boolean inTitle = true;
    private boolean inTable;

    Reading(Edition edition, List<String> lines) {
      this.edition = edition;
      this.lines = lines;
      this.tables = new TableIntake(edition, doubts);
      this.outline = new Outline(edition, doubts);
    }

    void run() {
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          line(i + 1, lines.get(i));
        }
      }
      signOff();
      sections = outline.finish();
      tables.finish();
    }

    private void line(int number, String line) {
      if (inTitle && titleLine(number, line)) {
        return;
      }
      inTitle = false;
      Optional<String> heading = Outline.heading(line);
      boolean row = TableIntake.barred(line) || (inTable && tables.labelled(line));
      if (heading.isPresent() && !row) {
        inTable = false;
        outline.open(number, line, heading.get());
      } else if (row || inTable || tables.announces(line)) {
        inTable = true;
        tableLine(number, line);
      } else {
        outline.paragraph(line);
      }
    }

    private boolean titleLine(int number, String line) {
      String bare = line.strip();
      if (bare.length() > LONGEST_NAME
          || NOT_A_NAME.matcher(bare).find()
          || TableIntake.barred(line)
          || Outline.heading(line).isPresent()) {
        return false;
      }
      if (!title.add(bare)) {
        doubts.add(new Doubt(number, line, Messages.text("intake.titleTwice")));
      }
      return true;
    }

    private void tableLine(int number, String line) {
      Matcher subtitle = SUBTITLE.matcher(Key.wide(line));
      Matcher caption = CAPTION.matcher(line);
      if (subtitle.matches()) {
        subtitleYear = Integer.parseInt(subtitle.group(1));
      } else if (caption.matches()) {
        captioned = caption.group(1).strip();
      } else if (tables.announces(line)) {
        return;
      } else if (!tables.take(number, line)) {
        labelledLine(number, line);
      }
    }

    private void labelledLine(int number, String line) {
      List<String> rest = labelled.take(line);
      if (rest == null) {
        doubts.add(new Doubt(number, line, Messages.text("intake.line")));
        return;
      }
      String left = String.join(" ", rest);
      if (OFFICE.matcher(left).matches()) {
        left = left.replaceFirst("^本\\s*级\\s*日\\s*常\\s*工\\s*作\\s*机\\s*构\\s*", "");
      }
      if (!left.isBlank()) {
        doubts.add(new Doubt(number, left, Messages.text("intake.rest")));
      }
    }

    /** The agency's name and the date stand under the last section's text. */
    private void signOff() {
      List<String> last = outline.paragraphs();
      if (!last.isEmpty() && Dates.read(last.getLast()).isPresent()) {
        facts.put(Fact.SIGNED, last.removeLast());
        if (!last.isEmpty() && isName(last.getLast())) {
          signature = last.removeLast();
        }
      }
    }

    private static boolean isName(String line) {
      return line.length() <= LONGEST_NAME && !NOT_A_NAME.matcher(line).find();
    }

    Received received(Hints hints, int year) {
      if (subtitleYear != 0 && subtitleYear != year) {
        doubts.add(new Doubt(0, "", Messages.text("intake.years", subtitleYear, year)));
      }
      facts.putAll(labelled.facts());
      String agency = hints.agency().orElseGet(this::agency);
      String lines = String.join("\n", title);
      if (!lines.isEmpty() && !lines.equals(edition.title(agency, year))) {
        facts.put(Fact.TITLE, lines);
      }
      return new Received(
          new Report(
              edition.id(),
              agency,
              year,
              sections,
              new TreeMap<>(tables.values()),
              facts,
              Status.DRAFT,
              Collections.emptySortedMap()),
          doubts);
    }

    private String agency() {
      String titled = titled();
      if (signature.isEmpty() && captioned.isEmpty()) {
        if (titled.isEmpty()) {
          doubts.add(new Doubt(0, "", Messages.text("intake.noAgency")));
        }
        return titled;
      }
      String agency = signature.isEmpty() ? captioned : signature;
      if (!titled.isEmpty() && !titled.equals(agency)) {
        doubts.add(new Doubt(0, titled, Messages.text("intake.agencies", agency)));
      }
      return agency;
    }

    private String titled() {
      return title.stream()
          .map(line -> TITLE_REST.matcher(line).replaceAll("").strip())
          .filter(line -> !line.isEmpty())
          .findFirst()
          .orElse("");
    }
  }
}
