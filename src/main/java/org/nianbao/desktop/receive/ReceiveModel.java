package org.nianbao.desktop.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nianbao.desk.OpenReport;
import org.nianbao.desktop.control.Background;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.intake.FileIntake;
import org.nianbao.intake.file.FolderFiles;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.intake.understand.YearWanted;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.library.Source;
import org.nianbao.message.CrashLog;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.NextYear;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** Files on their way into the library: read behind the window, reviewed, accepted, taken back. */
public final class ReceiveModel {
  private static final int MOST_FILES = 2_000;

  private final Library library;
  private final Opener opener;
  private final Editions editions;
  private final FileIntake intake;
  private final Supplier<String> user;
  private final Background background;
  private final ObservableList<Arrival> arrivals = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private volatile boolean cancelled;

  /** Opens a report of the library. */
  @FunctionalInterface
  public interface Opener {
    OpenReport open(long id) throws Refusal;
  }

  /**
   * Files for a library.
   *
   * @param user who sits at the window, for the trail
   * @param background where files are read
   */
  public ReceiveModel(
      Library library,
      Opener opener,
      Editions editions,
      FileIntake intake,
      Supplier<String> user,
      Background background) {
    this.library = library;
    this.opener = opener;
    this.editions = editions;
    this.intake = intake;
    this.user = user;
    this.background = background;
  }

  ObservableList<Arrival> arrivals() {
    return arrivals;
  }

  /** The editions a file may be made in. */
  List<Edition> editions() {
    return editions.all();
  }

  /** Whether files are being read. */
  ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** How far reading is, 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Takes files and those of folders, and begins to read them. */
  public void take(List<Path> files) {
    List<Arrival> taken = new ArrayList<>();
    files.stream()
        .flatMap(ReceiveModel::files)
        .limit(MOST_FILES)
        .map(Arrival::new)
        .forEach(taken::add);
    arrivals.addAll(taken);
    read(taken);
  }

  /** Stops reading after the present file; what is read stays. */
  void cancel() {
    cancelled = true;
  }

  private void read(List<Arrival> wanted) {
    cancelled = false;
    reading.set(true);
    progress.set(0);
    background.run(
        () -> {
          for (int i = 0; i < wanted.size(); i++) {
            Arrival arrival = wanted.get(i);
            Arrival.State state =
                cancelled ? new Arrival.Dismissed(Optional.empty()) : understood(arrival);
            double done = (i + 1.0) / wanted.size();
            background.show(
                () -> {
                  arrival.state(state);
                  progress.set(done);
                });
          }
          background.show(() -> reading.set(false));
        });
  }

  private Arrival.State understood(Arrival arrival) {
    Map<Place, String> corrections =
        arrival.review().map(ImportReview::corrections).orElse(Map.of());
    try {
      Received received = intake.read(arrival.file(), arrival.hints());
      Edition edition = editions.byId(received.report().edition()).orElseThrow();
      return new Arrival.Understood(new ImportReview(received, edition, corrections));
    } catch (YearWanted e) {
      return new Arrival.YearUnknown(e.lines());
    } catch (Refusal e) {
      return new Arrival.Refused(e.getMessage());
    } catch (RuntimeException e) {
      CrashLog.Kept kept = CrashLog.keep(e);
      return new Arrival.Refused(Messages.text("desktop.crashed", kept.code(), kept.where()));
    }
  }

  /** Reads a file once more, with what the user says of its edition and year. */
  void read(Arrival arrival, Optional<String> edition, Optional<Integer> year) {
    arrival.hints(new Hints(edition, Optional.empty(), year));
    read(List.of(arrival));
  }

  /** The report of the library that accepting would replace. */
  Optional<Listing> existing(Report report) {
    return library.list().stream()
        .filter(each -> each.agency().equals(report.agency()) && each.year() == report.year())
        .findFirst();
  }

  /**
   * Puts a reviewed report into the library, in the place of the one of the same agency and year.
   *
   * @throws Refusal if it has no agency's name, that one may not be edited, or it could not be kept
   */
  void accept(Arrival arrival) throws Refusal {
    if (!(arrival.state() instanceof Arrival.Understood understood)) {
      return;
    }
    Report report = understood.review().report();
    if (report.agency().isBlank()) {
      throw Refusal.of("desktop.receive.agencyWanted");
    }
    Optional<Listing> other = existing(report);
    if (other.isEmpty()) {
      long id = library.add(report, cause(understood.review()));
      arrival.state(
          new Arrival.Accepted(understood.review(), id, library.report(id), Optional.empty()));
      return;
    }
    long id = other.get().id();
    try (OpenReport open = opener.open(id)) {
      Report before = open.report();
      // A file says nothing about how far the report has come here.
      open.save(report.with(before.status()), cause(understood.review()));
      arrival.state(
          new Arrival.Accepted(understood.review(), id, open.report(), Optional.of(before)));
    }
  }

  /** Whether a report can be accepted without anybody looking: all is sure, nothing is left. */
  boolean isSure(Arrival arrival) {
    return arrival.state() instanceof Arrival.Understood understood
        && understood.review().count(ReadMark.DOUBTFUL) == 0
        && understood.review().count(ReadMark.MISSING) == 0
        && understood.review().unused().isEmpty()
        && existing(understood.review().report()).isEmpty();
  }

  /**
   * Accepts every report that is sure.
   *
   * @return how many
   */
  int acceptSure() throws Refusal {
    int accepted = 0;
    for (Arrival arrival : arrivals) {
      if (isSure(arrival)) {
        accept(arrival);
        accepted++;
      }
    }
    return accepted;
  }

  /** Puts a file aside; nothing of it is kept. */
  void dismiss(Arrival arrival) {
    arrival.state(new Arrival.Dismissed(arrival.review()));
  }

  /** Takes a file that was put aside up again. */
  void resume(Arrival arrival) {
    arrival.review().ifPresent(review -> arrival.state(new Arrival.Understood(review)));
  }

  /**
   * Takes an accepted report back: a new one goes to the trash, one replaced is as it was.
   *
   * @throws Refusal if it was edited since and the one replaced cannot come back, or it could not
   *     be kept
   */
  void undo(Arrival arrival) throws Refusal {
    if (!(arrival.state() instanceof Arrival.Accepted accepted)) {
      return;
    }
    if (accepted.before().isPresent()) {
      try (OpenReport open = opener.open(accepted.id())) {
        if (!open.report().equals(accepted.report())) {
          throw Refusal.of("library.stale", open.report().year(), open.report().agency());
        }
        open.save(accepted.before().get(), Cause.typed(user.get()));
      }
    } else {
      library.delete(accepted.id(), user.get());
    }
    arrival.state(new Arrival.Understood(accepted.review()));
  }

  /**
   * Begins the report of the year after an accepted one from it.
   *
   * @return its id
   * @throws Refusal if there is one already or no edition for the year
   */
  long beginNext(Arrival.Accepted accepted) throws Refusal {
    int year = accepted.report().year() + 1;
    Edition edition = editions.requireFor(year);
    return library.add(
        NextYear.from(accepted.report(), edition), Cause.of(user.get(), Source.CARRIED));
  }

  private static Stream<Path> files(Path file) {
    if (!Files.isDirectory(file)) {
      return Stream.of(file);
    }
    try {
      return FolderFiles.in(file).stream();
    } catch (IOException e) {
      return Stream.of(file);
    }
  }

  /** What stands in a reviewed report was read from a file, but for what was put right. */
  private Cause cause(ImportReview review) {
    Map<Place, Source> typed = new HashMap<>();
    review.corrections().keySet().forEach(place -> typed.put(place, Source.TYPED));
    return new Cause(user.get(), Source.IMPORTED, typed, "");
  }
}
