package org.nianbao.desktop.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.nianbao.check.Finding;
import org.nianbao.desk.Remedies;
import org.nianbao.desktop.find.Folding;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.PlaceWords;

/** Which findings are shown and in which order, and which of them the clerk is at. */
final class FindingsModel {
  private final EditorModel editor;
  private final ObjectProperty<Optional<Level>> filter =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty words = new SimpleStringProperty("");
  private final BooleanProperty byPlace = new SimpleBooleanProperty();
  private int at = -1;
  private Optional<String> current = Optional.empty();

  FindingsModel(EditorModel editor) {
    this.editor = editor;
  }

  /** The only level shown; empty for all. */
  ObjectProperty<Optional<Level>> filter() {
    return filter;
  }

  /** Words that what is shown has in it, or in its place's name; "" for all. */
  StringProperty words() {
    return words;
  }

  /** Whether the groups are the parts of the report, not the levels. */
  BooleanProperty byPlace() {
    return byPlace;
  }

  /** How much is left to do at a level, whatever is shown. */
  int left(Level level) {
    return (int) open().stream().filter(finding -> finding.level() == level).count();
  }

  /** What is left to do of what is shown, by the names of the groups, in order. */
  Map<String, List<Finding>> groups() {
    PlaceWords places = places();
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    if (byPlace.get()) {
      places.parts().forEach(part -> groups.put(part, new ArrayList<>()));
    }
    for (Finding finding : open()) {
      if (shows(finding, places)) {
        String group =
            byPlace.get()
                ? places.part(finding.place())
                : Messages.text("level." + finding.level());
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(finding);
      }
    }
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  /** What stands with a reason, of what is shown. */
  List<Finding> explained() {
    PlaceWords places = places();
    return editor.findings().stream()
        .filter(finding -> shows(finding, places) && editor.explained(finding))
        .toList();
  }

  /** The findings that may be mended together with this one, itself among them. */
  List<Finding> alike(Finding finding) {
    return Remedies.goesWithItsLike(finding)
        ? open().stream()
            .filter(other -> other.code().equals(finding.code()))
            .filter(Remedies::goesWithItsLike)
            .toList()
        : List.of();
  }

  /** Whether a finding is the one last gone to. */
  boolean isCurrent(Finding finding) {
    return current.equals(Optional.of(finding.fingerprint()));
  }

  /** Remembers that the clerk is at a finding. */
  void at(Finding finding) {
    current = Optional.of(finding.fingerprint());
    at = shown().indexOf(finding);
  }

  /**
   * The finding behind (1) or before (-1) the one last gone to, round the end; where that one is
   * mended by now, the one that took its place counts as behind it.
   */
  Optional<Finding> step(int by) {
    List<Finding> shown = shown();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    boolean gone = at >= 0 && shown.stream().noneMatch(this::isCurrent);
    int next = gone && by > 0 ? at : (at < 0 && by < 0 ? 0 : at) + by;
    return Optional.of(shown.get(Math.floorMod(next, shown.size())));
  }

  private List<Finding> shown() {
    return groups().values().stream().flatMap(List::stream).toList();
  }

  private List<Finding> open() {
    return editor.findings().stream().filter(finding -> !editor.explained(finding)).toList();
  }

  private boolean shows(Finding finding, PlaceWords places) {
    String wanted = Folding.of(words.get().strip());
    return filter.get().map(finding.level()::equals).orElse(true)
        && (wanted.isEmpty()
            || Folding.of(finding.message()).contains(wanted)
            || Folding.of(places.part(finding.place())).contains(wanted)
            || Folding.of(places.name(finding.place())).contains(wanted));
  }

  private PlaceWords places() {
    return new PlaceWords(editor.report(), editor.edition());
  }
}
