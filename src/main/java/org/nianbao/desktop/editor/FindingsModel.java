package org.nianbao.desktop.editor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.nianbao.check.Finding;
import org.nianbao.edition.Level;

/** Which findings are shown, and which of them the clerk is at. */
final class FindingsModel {
  private final EditorModel editor;
  private final ObjectProperty<Optional<Level>> filter =
      new SimpleObjectProperty<>(Optional.empty());
  private int at = -1;
  private Optional<String> current = Optional.empty();

  FindingsModel(EditorModel editor) {
    this.editor = editor;
  }

  /** The only level shown; empty for all. */
  ObjectProperty<Optional<Level>> filter() {
    return filter;
  }

  /** What is left to do at a level: findings that are not explained. */
  List<Finding> open(Level level) {
    return editor.findings().stream()
        .filter(finding -> finding.level() == level && !editor.explained(finding))
        .toList();
  }

  /** What stands with a reason, of the levels shown. */
  List<Finding> explained() {
    return editor.findings().stream()
        .filter(finding -> shows(finding.level()) && editor.explained(finding))
        .toList();
  }

  boolean shows(Level level) {
    return filter.get().map(level::equals).orElse(true);
  }

  /** Whether a finding is the one last gone to. */
  boolean isCurrent(Finding finding) {
    return current.equals(Optional.of(finding.fingerprint()));
  }

  /** Remembers that the clerk is at a finding. */
  void at(Finding finding) {
    current = Optional.of(finding.fingerprint());
    at = left().indexOf(finding);
  }

  /**
   * The finding behind (1) or before (-1) the one last gone to, round the end; where that one is
   * mended by now, the one that took its place counts as behind it.
   */
  Optional<Finding> step(int by) {
    List<Finding> left = left();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    boolean gone = at >= 0 && left.stream().noneMatch(this::isCurrent);
    int next = gone && by > 0 ? at : (at < 0 && by < 0 ? 0 : at) + by;
    return Optional.of(left.get(Math.floorMod(next, left.size())));
  }

  private List<Finding> left() {
    return editor.findings().stream()
        .filter(finding -> shows(finding.level()) && !editor.explained(finding))
        .toList();
  }
}
