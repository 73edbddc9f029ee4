package org.nianbao.desktop.help;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Which chapter of the manual is about what a screen shows. */
final class Topics {
  /** The style of a part of the window and the topic of its chapter, the narrowest first. */
  private static final Map<String, String> BY_STYLE = new LinkedHashMap<>();

  static {
    BY_STYLE.put(".export-pane", "export");
    BY_STYLE.put(".preview", "preview");
    BY_STYLE.put(".new-report", "new");
    BY_STYLE.put(".table-form", "table");
    BY_STYLE.put(".narrative-form", "text");
    BY_STYLE.put(".cover-form", "cover");
    BY_STYLE.put(".home", "home");
  }

  private Topics() {}

  /** The topic of what is seen; blank where there is no chapter for it. */
  static String of(Parent screen) {
    return BY_STYLE.entrySet().stream()
        .filter(entry -> screen.lookupAll(entry.getKey()).stream().anyMatch(Node::isVisible))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
