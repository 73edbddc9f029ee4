package org.nianbao.desktop.receive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.nianbao.intake.understand.Hints;
import org.nianbao.message.Messages;
import org.nianbao.report.Report;

/** A file that arrived, and how far it is from being a report of the library. */
final class Arrival {
  /** How far a file is. */
  sealed interface State {}

  /** Waits or is being read. */
  record Waiting() implements State {}

  /** Can be read once somebody says the year. */
  record YearUnknown(List<String> lines) implements State {}

  /** Cannot be read; a whole sentence says why. */
  record Refused(String why) implements State {}

  /** Is under review. */
  record Understood(ImportReview review) implements State {}

  /**
   * Is in the library.
   *
   * @param before the report that it took the place of
   */
  record Accepted(ImportReview review, long id, Report report, Optional<Report> before)
      implements State {}

  /** Was put aside, or taken back out of the library. */
  record Dismissed(Optional<ImportReview> review) implements State {}

  private final Path file;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Waiting());
  private Hints hints = Hints.NONE;

  Arrival(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  String name() {
    return file.getFileName().toString();
  }

  Hints hints() {
    return hints;
  }

  void hints(Hints said) {
    hints = said;
  }

  State state() {
    return state.get();
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  void state(State next) {
    state.set(next);
  }

  /** The review, where it came to one. */
  Optional<ImportReview> review() {
    return switch (state()) {
      case Understood understood -> Optional.of(understood.review());
      case Accepted accepted -> Optional.of(accepted.review());
      case Dismissed dismissed -> dismissed.review();
      default -> Optional.empty();
    };
  }

  /** What is to be told of it in a list. */
  String words() {
    return switch (state()) {
      case Waiting waiting -> Messages.text("desktop.receive.waiting");
      case YearUnknown unknown -> Messages.text("desktop.receive.yearUnknown");
      case Refused refused -> refused.why();
      case Understood understood -> summary(understood.review());
      case Accepted accepted -> words(accepted);
      case Dismissed dismissed -> Messages.text("desktop.receive.dismissed");
    };
  }

  private static String words(Accepted accepted) {
    String key =
        accepted.before().isPresent() ? "desktop.receive.replaced" : "desktop.receive.accepted";
    String words = Messages.text(key, accepted.report().agency(), accepted.report().year());
    int unsure = accepted.review().count(ReadMark.DOUBTFUL);
    return unsure == 0 ? words : words + Messages.text("desktop.receive.unchecked", unsure);
  }

  private static String summary(ImportReview review) {
    Report report = review.report();
    return Messages.text(
        "desktop.receive.summary",
        report.agency().isEmpty() ? Messages.text("desktop.receive.noAgency") : report.agency(),
        report.year(),
        review.figures(),
        review.count(ReadMark.DOUBTFUL),
        review.unused().size());
  }
}
