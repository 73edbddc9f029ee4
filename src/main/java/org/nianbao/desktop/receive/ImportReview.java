package org.nianbao.desktop.receive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.nianbao.edition.Cell;
import org.nianbao.edition.Edition;
import org.nianbao.intake.file.Doubt;
import org.nianbao.intake.understand.Received;
import org.nianbao.intake.understand.Source;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.PlaceWords;
import org.nianbao.report.Report;

/** What was understood of one file, being looked through and corrected; not in a library yet. */
final class ImportReview {
  private final Received received;
  private final Edition edition;
  private final List<ReadPlace> items;
  private final ReadOnlyIntegerWrapper steps = new ReadOnlyIntegerWrapper();
  private Report report;
  private final Map<Place, String> corrections = new LinkedHashMap<>();
  private final Set<Place> confirmed = new HashSet<>();

  /**
   * A review.
   *
   * @param corrections made in an earlier reading of the same file; those whose place is still
   *     there are made again
   */
  ImportReview(Received received, Edition edition, Map<Place, String> corrections) {
    this.received = received;
    this.edition = edition;
    report = received.report();
    items = items();
    Set<Place> places = new HashSet<>();
    items.forEach(item -> places.add(item.place()));
    corrections.forEach(
        (place, words) -> {
          if (places.contains(place)) {
            put(place, words);
          }
        });
  }

  Edition edition() {
    return edition;
  }

  Report report() {
    return report;
  }

  /** Grows with everything confirmed or corrected. */
  ReadOnlyIntegerProperty stepsProperty() {
    return steps.getReadOnlyProperty();
  }

  /** The file as it was read. */
  List<String> lines() {
    return received.lines();
  }

  /** What was not used and what is missing. */
  List<Doubt> unused() {
    return received.doubts();
  }

  Map<Place, String> corrections() {
    return Map.copyOf(corrections);
  }

  /** Every place that was read or should have been, in the order of the form. */
  List<ReadPlace> all() {
    return items;
  }

  /** The parts that {@link #all} has places of, in order. */
  List<String> parts() {
    return items.stream().map(ReadPlace::part).distinct().toList();
  }

  /** How many figures were read or put in. */
  int figures() {
    return report().values().size();
  }

  int count(ReadMark mark) {
    return (int) items.stream().filter(item -> mark(item) == mark).count();
  }

  ReadMark mark(ReadPlace item) {
    if (corrections.containsKey(item.place())) {
      return ReadMark.CORRECTED;
    }
    if (confirmed.contains(item.place())) {
      return ReadMark.CONFIRMED;
    }
    if (item.source().filter(Source::doubtful).isPresent()) {
      return ReadMark.DOUBTFUL;
    }
    return words(item.place()).isBlank() ? ReadMark.MISSING : ReadMark.SURE;
  }

  /** What stands at a place now. */
  String words(Place place) {
    return report().at(place);
  }

  /** The same for people to read: the edition by its name. */
  String shown(Place place) {
    return place == Place.Single.EDITION ? edition.name() : words(place);
  }

  /** Says that what stands at a place is right. */
  void confirm(ReadPlace item) {
    if (mark(item) == ReadMark.DOUBTFUL) {
      confirmed.add(item.place());
      steps.set(steps.get() + 1);
    }
  }

  /**
   * Puts other words at a place.
   *
   * @throws Refusal if they are no figure where one belongs; then nothing changed
   */
  void correct(Place place, String words) throws Refusal {
    Optional<String> refused = place.refusal(words);
    if (refused.isPresent()) {
      throw new Refusal(refused.get());
    }
    if (!words.equals(words(place))) {
      put(place, words);
    }
  }

  private void put(Place place, String words) {
    corrections.put(place, words);
    report = report.with(place, words);
    steps.set(steps.get() + 1);
  }

  /**
   * The next place to look at.
   *
   * @param from where one is; null for nowhere
   * @param by 1 for the next, -1 for the one before; goes round at the ends
   */
  Optional<ReadPlace> step(ReadPlace from, int by) {
    List<ReadPlace> open = items.stream().filter(item -> mark(item) == ReadMark.DOUBTFUL).toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    int at = from == null ? -1 : items.indexOf(from);
    List<ReadPlace> order = by > 0 ? open : open.reversed();
    return order.stream()
        .filter(item -> at < 0 || (items.indexOf(item) - at) * by > 0)
        .findFirst()
        .or(() -> Optional.of(order.getFirst()));
  }

  private List<ReadPlace> items() {
    Report read = received.report();
    Set<Place> places = new LinkedHashSet<>();
    places.add(Place.Single.AGENCY);
    places.add(Place.Single.YEAR);
    places.add(Place.Single.EDITION);
    read.facts().keySet().forEach(fact -> places.add(Place.of(fact)));
    for (Narrative section : read.sections()) {
      if (received.unsure().containsKey(new Place.Heading(section.id()))) {
        places.add(new Place.Heading(section.id()));
      }
      if (!section.text().isEmpty() || isDue(section)) {
        places.add(new Place.Text(section.id()));
      }
      edition.section(section.id()).stream()
          .flatMap(of -> of.tables().stream())
          .flatMap(id -> edition.table(id).stream())
          .flatMap(org.nianbao.edition.Table::cells)
          .map(Cell::id)
          .forEach(id -> places.add(Place.of(id)));
    }
    edition.cells().keySet().forEach(id -> places.add(Place.of(id)));
    PlaceWords words = new PlaceWords(read, edition);
    List<ReadPlace> all = new ArrayList<>();
    for (Place place : places) {
      Optional<Source> source = Optional.ofNullable(received.sources().get(place));
      all.add(new ReadPlace(place, words.part(place), name(place, words), source));
    }
    return List.copyOf(all);
  }

  private boolean isDue(Narrative section) {
    return edition.section(section.id()).filter(each -> each.due().isPresent()).isPresent();
  }

  private static String name(Place place, PlaceWords words) {
    return switch (place) {
      case Place.Text text -> words.part(place);
      case Place.Heading heading -> Messages.text("desktop.receive.heading", words.part(place));
      default -> words.name(place);
    };
  }
}
