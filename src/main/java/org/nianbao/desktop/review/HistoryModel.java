package org.nianbao.desktop.review;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nianbao.desktop.control.Background;
import org.nianbao.desktop.open.ReviewModel;
import org.nianbao.library.Change;
import org.nianbao.report.Place;

/** What was done to the report, read behind the window, of all places or of the present one. */
final class HistoryModel {
  private final ReviewModel review;
  private final Consumer<String> tell;
  private final Background background;
  private final ObservableList<HistoryLine> lines = FXCollections.observableArrayList();
  private final BooleanProperty here = new SimpleBooleanProperty();

  /** All that was read, newest first. Only touched on the FX thread. */
  private List<Change> changes = List.of();

  private boolean reading;
  private boolean again;

  HistoryModel(ReviewModel review, Consumer<String> tell, Background background) {
    this.review = review;
    this.tell = tell;
    this.background = background;
    here.addListener((property, was, is) -> arrange());
    review
        .atProperty()
        .addListener(
            (property, was, is) -> {
              if (here.get()) {
                arrange();
              }
            });
  }

  /** The lines shown, newest first. */
  ObservableList<HistoryLine> lines() {
    return lines;
  }

  /** Whether only the present place is shown. */
  BooleanProperty hereProperty() {
    return here;
  }

  /** Reads what was done since the last time. */
  void refresh() {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    long after = changes.isEmpty() ? 0 : changes.getFirst().id();
    background.run(() -> read(after));
  }

  private void read(long after) {
    try {
      List<Change> newer = review.history(after);
      background.show(() -> take(newer));
    } catch (UncheckedIOException e) {
      background.show(
          () -> {
            reading = false;
            tell.accept(String.valueOf(Objects.requireNonNull(e.getCause()).getMessage()));
          });
    } catch (IllegalStateException e) {
      // The library was closed meanwhile: nobody looks at the history any more.
    }
  }

  private void take(List<Change> newer) {
    List<Change> all = new ArrayList<>(newer);
    all.addAll(changes);
    changes = all;
    reading = false;
    arrange();
    if (again) {
      again = false;
      refresh();
    }
  }

  private void arrange() {
    Place at = review.atProperty().get();
    Stream<HistoryLine> done =
        HistoryLine.of(changes.stream().filter(each -> shows(each.place(), at)).toList()).stream();
    Stream<HistoryLine> said =
        review.comments().stream()
            .filter(comment -> shows(comment.place(), at))
            .flatMap(HistoryLine::of);
    lines.setAll(
        Stream.concat(done, said)
            .sorted(Comparator.comparing(HistoryLine::at).reversed())
            .toList());
  }

  private boolean shows(Place place, Place at) {
    return !here.get()
        || place.equals(at)
        || (place instanceof Place.Note note && note.of().equals(at));
  }
}
