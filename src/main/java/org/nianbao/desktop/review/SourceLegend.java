package org.nianbao.desktop.review;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.nianbao.library.Source;

/** What the lines at the left of a table's cells mean; only of those that there are. */
public final class SourceLegend extends FlowPane {
  private static final double HIGH = 14;
  private static final double WIDE = 4;

  private Set<String> kinds = Set.of();

  public SourceLegend() {
    getStyleClass().add("source-legend");
    show(Set.of());
  }

  /** Shows these kinds of lines. */
  public void show(Set<String> shown) {
    if (shown.equals(kinds) && isVisible() == !shown.isEmpty()) {
      return;
    }
    kinds = Set.copyOf(shown);
    getChildren().clear();
    Stream.concat(
            Stream.of(Source.values()).map(source -> source.name().toLowerCase(Locale.ROOT)),
            Stream.of(PlaceMarks.EXPLAINED))
        .filter(kinds::contains)
        .forEach(kind -> getChildren().add(sample(kind)));
    setVisible(!kinds.isEmpty());
    setManaged(!kinds.isEmpty());
  }

  private static Label sample(String kind) {
    Region line = new Region();
    line.getStyleClass().addAll("source-line", kind + "-source");
    line.setMinSize(WIDE, HIGH);
    line.setMaxSize(WIDE, HIGH);
    Label label = new Label(PlaceMarks.inWords(kind), line);
    label.getStyleClass().add("last-year");
    return label;
  }
}
