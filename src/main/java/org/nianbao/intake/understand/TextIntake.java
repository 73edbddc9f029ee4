package org.nianbao.intake.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.intake.file.Decoder;
import org.nianbao.intake.written.Traditional;
import org.nianbao.intake.written.WrittenDate;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import org.nianbao.report.Wording;

/**
 * Reads a report as published in plain text: title lines, sections by their numbers, rows of the
 * tables, sign-off.
 */
public final class TextIntake {
  /** Files above this many bytes are refused. */
  public static final int LARGEST = 20 * 1024 * 1024;

  /** So many lines are looked through; no report has as many. */
  private static final int MOST_LINES = 50_000;

  /** And so many characters, in all and in one line. */
  private static final int MOST_CHARACTERS = 1_000_000;

  private static final int LONGEST_LINE = 50_000;

  private static final Pattern SOUND =
      Pattern.compile("(?<=\\p{IsHan})[(（][a-zāáǎàōóǒòēéěèīíǐìūúǔùüǖǘǚǜ]{1,6}[)）]");
  private static final int FEWEST_SOUNDS = 5;

  private final Editions editions;

  public TextIntake(Editions editions) {
    this.editions = editions;
  }

  /**
   * Reads a file's bytes.
   *
   * @throws YearWanted if the year can neither be seen nor was told
   * @throws Refusal if they are no text, there is nothing of a report in it, or the edition can
   *     neither be seen nor was told
   */
  public Received read(byte[] bytes, Hints hints) throws Refusal {
    return read(bytes, hints, "");
  }

  public Received read(byte[] bytes, Hints hints, String name) throws Refusal {
    if (bytes.length > LARGEST) {
      throw Refusal.of("intake.large", LARGEST / (1024 * 1024));
    }
    return read(Decoder.text(bytes), hints, name);
  }

  /**
   * Reads text; see {@link #read(byte[], Hints)}.
   *
   * @param name the file's name, which may tell the year; "" for none
   */
  public Received read(String text, Hints hints, String name) throws Refusal {
    Gathered found = new Gathered();
    List<String> lines = lines(text, found);
    Masthead masthead = new Masthead(lines);
    int year = year(masthead, lines, hints, name, found);
    Edition edition = edition(lines, hints, year, found);
    Reading reading = new Reading(edition, lines, masthead, found);
    reading.run();
    if (!reading.isReport()) {
      throw Refusal.of("intake.nothing");
    }
    return reading.received(hints, year);
  }

  private static List<String> lines(String text, Gathered found) {
    List<String> lines = new ArrayList<>();
    int left = MOST_CHARACTERS;
    String entered = withoutSounds(Wording.entered(text));
    String read = entered;
    if (Traditional.is(entered)) {
      read = Traditional.simplified(entered);
      found.doubt(0, first(entered), Messages.text("intake.traditional"));
    }
    for (String written : read.lines().limit(MOST_LINES).toList()) {
      String line = Markdown.words(written);
      int kept = Math.min(line.length(), Math.min(LONGEST_LINE, left));
      lines.add(line.substring(0, kept));
      left -= kept;
      if (kept < line.length()) {
        found.doubt(lines.size(), line.substring(kept), Messages.text("intake.tooMuch"));
      }
      if (left == 0) {
        break;
      }
    }
    return lines;
  }

  /** Without the sounds of characters, which pages for learners put behind them: 数(shù)量. */
  private static String withoutSounds(String text) {
    Matcher sounds = SOUND.matcher(text);
    return sounds.results().limit(FEWEST_SOUNDS).count() < FEWEST_SOUNDS
        ? text
        : sounds.replaceAll("");
  }

  private static String first(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
  }

  private static int year(
      Masthead masthead, List<String> lines, Hints hints, String name, Gathered found)
      throws Refusal {
    if (hints.year().isPresent()) {
      return hints.year().get();
    }
    Optional<Masthead.Year> seen = masthead.year();
    if (seen.isPresent()) {
      int line = seen.get().line();
      String words = lines.get(line).strip();
      String doubt = Messages.text("intake.unsure.year");
      found.source(
          Place.Single.YEAR,
          seen.get().sure()
              ? Source.sure(line + 1, 0, words)
              : Source.doubtful(line + 1, 0, words, doubt));
      return seen.get().year();
    }
    Optional<Integer> named = WrittenDate.year(name);
    if (named.isEmpty()) {
      throw new YearWanted(lines);
    }
    String doubt = Messages.text("intake.unsure.yearOfName");
    found.source(Place.Single.YEAR, Source.doubtful(0, 0, name, doubt));
    return named.get();
  }

  private Edition edition(List<String> lines, Hints hints, int year, Gathered found)
      throws Refusal {
    if (hints.edition().isPresent()) {
      String id = hints.edition().get();
      return editions.byId(id).orElseThrow(() -> Refusal.of("intake.noEdition", id));
    }
    Edition edition =
        new EditionGuess(editions)
            .of(year, lines)
            .orElseThrow(() -> Refusal.of("intake.noEditionFor", year));
    if (!edition.isFor(year)) {
      String reason = Messages.text("intake.unsure.edition", edition.name(), year);
      found.source(Place.Single.EDITION, Source.doubtful(0, 0, edition.name(), reason));
    }
    return edition;
  }
}
