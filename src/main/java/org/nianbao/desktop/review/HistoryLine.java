package org.nianbao.desktop.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.library.Change;
import org.nianbao.library.ChangeWords;
import org.nianbao.library.Comment;
import org.nianbao.library.Source;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;

/**
 * One thing that was done, as the history shows it.
 *
 * @param change a change, or several of one text as one; empty where it is about a comment
 * @param said what was said about a comment, "" for a change
 */
record HistoryLine(Instant at, String by, Place place, Optional<Change> change, String said) {
  /** A text is kept whenever typing pauses: within this time it is one piece of work. */
  private static final Duration ONE_SITTING = Duration.ofMinutes(10);

  /** Changes as lines, newest first, those of one text at one sitting as one. */
  static List<HistoryLine> of(List<Change> newestFirst) {
    List<HistoryLine> lines = new ArrayList<>();
    for (Change change : newestFirst) {
      Optional<Change> later = lines.isEmpty() ? Optional.empty() : lines.getLast().change();
      if (later.isPresent() && isOnePiece(change, later.orElseThrow())) {
        lines.set(lines.size() - 1, of(joined(change, later.orElseThrow())));
      } else {
        lines.add(of(change));
      }
    }
    return lines;
  }

  /** What was said in comments and to them, in no order. */
  static Stream<HistoryLine> of(Comment comment) {
    return Stream.concat(
        Stream.of(said(comment, comment.at(), comment.by(), "desktop.history.comment", "")),
        comment.marks().stream()
            .map(
                mark ->
                    said(
                        comment,
                        mark.at(),
                        mark.by(),
                        mark.resolved() ? "desktop.history.resolved" : "desktop.history.reopened",
                        mark.word())));
  }

  private static HistoryLine said(
      Comment comment, Instant at, String by, String key, String answer) {
    return new HistoryLine(
        at, by, comment.place(), Optional.empty(), Messages.text(key, comment.words(), answer));
  }

  private static HistoryLine of(Change change) {
    return new HistoryLine(change.at(), change.by(), change.place(), Optional.of(change), "");
  }

  private static boolean isOnePiece(Change earlier, Change later) {
    return earlier.place() instanceof Place.Text
        && earlier.place().equals(later.place())
        && earlier.by().equals(later.by())
        && earlier.source() == later.source()
        && Duration.between(earlier.at(), later.at()).compareTo(ONE_SITTING) < 0;
  }

  private static Change joined(Change earlier, Change later) {
    return new Change(
        later.id(),
        later.at(),
        later.by(),
        later.place(),
        earlier.was(),
        later.became(),
        later.source(),
        later.word());
  }

  /** What was done. */
  String words(ChangeWords words) {
    return change.map(words::what).orElse(said);
  }

  /** How the words came there, "" where nothing is to be said. */
  String source() {
    return change
        .map(Change::source)
        .filter(source -> source != Source.UNKNOWN && place != Place.Single.STATUS)
        .map(Source::words)
        .orElse("");
  }

  /** What stood there before and can be put back; empty where nothing can. */
  Optional<String> before() {
    boolean words = !(place instanceof Place.Single) || place == Place.Single.AGENCY;
    return words ? change.map(Change::was) : Optional.empty();
  }
}
