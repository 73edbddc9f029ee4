package org.nianbao.desktop;

import java.io.InputStream;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import org.nianbao.desktop.settings.Settings;

/** The stylesheet, its colours and size, and a font that has Chinese; colours and size are kept. */
final class Look {
  private static final List<String> CHINESE =
      List.of(
          "Microsoft YaHei UI",
          "Microsoft YaHei",
          "PingFang SC",
          "Noto Sans CJK SC",
          "Source Han Sans SC",
          "WenQuanYi Micro Hei",
          "SimHei");
  private static final List<String> SHEETS =
      List.of("colours.css", "controls.css", "nianbao.css", "writing.css");
  private static final double SIZE = 14;
  private static final double HUNDRED = 100;
  private static final List<Integer> PERCENTS = List.of(80, 90, 100, 110, 125, 150, 175, 200);
  private static final int USUAL = 100;
  private static final String ZOOM = "zoom";
  private static final String THEME = "theme";

  private final Parent root;
  private final Settings settings;
  private final String family;
  private final ReadOnlyIntegerWrapper zoom = new ReadOnlyIntegerWrapper(USUAL);
  private Theme theme;
  private Scene scene;

  Look(Parent root, Settings settings) {
    this.root = root;
    this.settings = settings;
    this.family =
        CHINESE.stream().filter(Font.getFamilies()::contains).findFirst().orElseGet(Look::bundled);
    theme = Theme.of(settings.get(THEME, ""));
    int kept = (int) settings.get(ZOOM, USUAL);
    zoom.set(PERCENTS.contains(kept) ? kept : USUAL);
    paint();
  }

  /** Puts the stylesheets on the window's scene, from where its menus and tips have them too. */
  void dress(Scene shown) {
    scene = shown;
    SHEETS.forEach(
        sheet -> scene.getStylesheets().add(Look.class.getResource(sheet).toExternalForm()));
    paint();
  }

  /** The size in per cent. */
  ReadOnlyIntegerProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  Theme theme() {
    return theme;
  }

  void theme(Theme chosen) {
    theme = chosen;
    settings.put(THEME, chosen.style());
    paint();
  }

  /** One step larger (1), smaller (-1), or as usual (0). */
  void zoom(int by) {
    int at = Math.clamp(PERCENTS.indexOf(zoom.get()) + by, 0, PERCENTS.size() - 1);
    zoom.set(by == 0 ? USUAL : PERCENTS.get(at));
    settings.put(ZOOM, zoom.get());
    paint();
  }

  /** Ctrl with +, − and 0. */
  void keys(KeyEvent event) {
    if (!event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> zoom(1);
      case MINUS, SUBTRACT -> zoom(-1);
      case DIGIT0, NUMPAD0 -> zoom(0);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void paint() {
    Theme shown = theme.shown();
    for (Theme each : Theme.values()) {
      root.getStyleClass().remove(each.style());
    }
    root.getStyleClass().add(shown.style());
    if (scene != null) {
      // The system draws the title bar, light or dark as the scene says.
      scene.getPreferences().setColorScheme(shown.scheme());
    }
    root.setStyle(
        "-fx-font-family: \""
            + family
            + "\"; -fx-font-size: "
            + SIZE * zoom.get() / HUNDRED
            + "px;");
  }

  private static String bundled() {
    InputStream font = Look.class.getResourceAsStream("/org/nianbao/font/HeiTi.ttf");
    return Font.loadFont(font, SIZE).getFamily();
  }
}
