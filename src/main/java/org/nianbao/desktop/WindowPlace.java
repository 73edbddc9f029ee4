package org.nianbao.desktop;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.nianbao.desktop.settings.Settings;

/** Where the window stood last, as long as that is on a screen. */
final class WindowPlace {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 760;
  private static final double LEAST_WIDTH = 800;
  private static final double LEAST_HEIGHT = 500;

  private final Settings settings;

  WindowPlace(Settings settings) {
    this.settings = settings;
  }

  /** Puts a window, not yet shown, where it was; on a smaller screen it is made to fit. */
  void restore(Stage stage) {
    double x = settings.get("window.x", Double.MAX_VALUE / 2);
    double y = settings.get("window.y", Double.MAX_VALUE / 2);
    double width = Math.max(LEAST_WIDTH, settings.get("window.width", WIDTH));
    double height = Math.max(LEAST_HEIGHT, settings.get("window.height", HEIGHT));
    Rectangle2D screen =
        Screen.getScreensForRectangle(x, y, width, 1).stream()
            .findFirst()
            .orElseGet(Screen::getPrimary)
            .getVisualBounds();
    stage.setWidth(Math.min(width, screen.getWidth()));
    stage.setHeight(Math.min(height, screen.getHeight()));
    if (screen.contains(x, y)) {
      stage.setX(Math.min(x, screen.getMaxX() - stage.getWidth()));
      stage.setY(Math.min(y, screen.getMaxY() - stage.getHeight()));
    } else {
      stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
      stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 2);
    }
    stage.setMaximized(Boolean.parseBoolean(settings.get("window.maximized", "false")));
  }

  /** Remembers where a window is. */
  void keep(Stage stage) {
    settings.put("window.maximized", stage.isMaximized());
    if (!stage.isMaximized() && !stage.isIconified()) {
      settings.put("window.x", stage.getX());
      settings.put("window.y", stage.getY());
      settings.put("window.width", stage.getWidth());
      settings.put("window.height", stage.getHeight());
    }
  }
}
