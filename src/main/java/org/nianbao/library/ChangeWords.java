package org.nianbao.library;

import java.util.Optional;
import org.nianbao.edition.Edition;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;
import org.nianbao.report.PlaceWords;
import org.nianbao.report.Report;

/** Changes of a report as a clerk reads them; of a long text only the part that differs. */
public final class ChangeWords {
  private static final int AROUND = 8;
  private static final int LONGEST = 60;
  private static final String DOTS = "…";

  private final PlaceWords places;

  public ChangeWords(Report report, Edition edition) {
    this.places = new PlaceWords(report, edition);
  }

  /** What a place is called. */
  public String place(Place place) {
    return places.shortly(place);
  }

  /** What was done, with the reason where one was given. */
  public String what(Change change) {
    String done = done(change.place(), change.was(), change.became());
    return change.word().isEmpty()
        ? done
        : Messages.text("library.changed.because", done, change.word());
  }

  /** What it is when these words became those. */
  public String done(Place place, String was, String became) {
    if (place == Place.Single.REPORT) {
      return became;
    }
    if (place == Place.Single.SECTIONS) {
      return Messages.text("library.changed.sections");
    }
    if (was.isEmpty()) {
      return Messages.text("library.changed.filled", cut(became));
    }
    if (became.isEmpty()) {
      return Messages.text("library.changed.emptied", cut(was));
    }
    return differing(was, became);
  }

  private static String differing(String was, String became) {
    if (was.length() <= LONGEST && became.length() <= LONGEST) {
      return Messages.text("library.changed", was, became);
    }
    int most = Math.min(was.length(), became.length());
    int head = 0;
    while (head < most && was.charAt(head) == became.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && was.charAt(was.length() - 1 - tail) == became.charAt(became.length() - 1 - tail)) {
      tail++;
    }
    Optional<String> out = part(was, head, was.length() - tail);
    Optional<String> in = part(became, head, became.length() - tail);
    String where = around(became, head);
    if (out.isEmpty()) {
      return Messages.text("library.changed.added", where, in.orElse(""));
    }
    if (in.isEmpty()) {
      return Messages.text("library.changed.removed", where, out.orElse(""));
    }
    return Messages.text("library.changed.within", where, out.get(), in.get());
  }

  /** The words before the difference, by which it is found. */
  private static String around(String words, int head) {
    int from = whole(words, Math.max(0, head - AROUND));
    String before = words.substring(from, whole(words, head)).replace('\n', ' ');
    return from == 0 ? before : DOTS + before;
  }

  private static Optional<String> part(String words, int from, int to) {
    String part = words.substring(whole(words, from), Math.max(whole(words, from), to));
    return part.isEmpty() ? Optional.empty() : Optional.of(cut(part));
  }

  private static String cut(String words) {
    String line = words.replace('\n', ' ');
    return line.length() <= LONGEST ? line : line.substring(0, whole(line, LONGEST)) + DOTS;
  }

  /** Not within a character of two units. */
  private static int whole(String words, int at) {
    return at > 0 && at < words.length() && Character.isLowSurrogate(words.charAt(at))
        ? at - 1
        : at;
  }
}
