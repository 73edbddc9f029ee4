package org.nianbao.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Goes through the window, takes a picture of each screen and notes what is seen to be wrong. */
final class Camera {
  private static final int SECONDS = 30;
  private static final int SCREEN_WIDTH = 1920;
  private static final int SCREEN_HEIGHT = 1080;

  private final FxRobot robot;
  private final ShownWindow shown;
  private final Variant variant;
  private final List<String> faults = new ArrayList<>();

  /** One look of the window. */
  record Variant(int width, int height, Theme theme, int zoom) {
    @Override
    public String toString() {
      return "%dx%d-%s-%d".formatted(width, height, theme.style(), zoom);
    }
  }

  Camera(FxRobot robot, ShownWindow shown, Variant variant) {
    this.robot = robot;
    this.shown = shown;
    this.variant = variant;
  }

  FxRobot robot() {
    return robot;
  }

  ShownWindow window() {
    return shown;
  }

  List<String> faults() {
    return faults;
  }

  /** Gives the window, which may be a new one, the size and colours of the variant. */
  void dress() {
    await(this::fits);
    robot.interact(
        () -> {
          robot.lookup("#theme").<ChoiceBox<Theme>>query().setValue(variant.theme());
          shown.window.look().zoom(0);
          while (shown.window.look().zoomProperty().get() < variant.zoom()) {
            shown.window.look().zoom(1);
          }
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /**
   * Whether the window has its size. It stands in the screen's corner, so that menus keep within
   * the screen as on one of this size.
   */
  private boolean fits() {
    WaitForAsyncUtils.waitForFxEvents();
    Stage stage = shown.stage;
    if (stage.getScene().getWidth() == variant.width()
        && stage.getScene().getHeight() == variant.height()) {
      return true;
    }
    robot.interact(
        () -> {
          stage.setX(SCREEN_WIDTH - variant.width());
          stage.setY(SCREEN_HEIGHT - variant.height());
          stage.setWidth(variant.width() - 1);
          stage.setHeight(variant.height() - 1);
          stage.setWidth(variant.width());
          stage.setHeight(variant.height());
        });
    return false;
  }

  /** A picture of the window with what floats over it; it fails later where a fault is seen. */
  void shoot(String screen) {
    String name = screen + "-" + variant;
    await(this::fits);
    shown.picture(name);
    List<String> found =
        WaitForAsyncUtils.waitForAsyncFx(
            SECONDS * 1000L, () -> ScreenFaults.of(shown.stage.getScene()));
    found.forEach(fault -> faults.add(name + ": " + fault));
    String asking = restless();
    if (!asking.isEmpty()) {
      faults.add(name + ": never comes to rest: " + asking);
    }
  }

  private String restless() {
    return WaitForAsyncUtils.waitForAsyncFx(
            SECONDS * 1000L, () -> Stillness.of(shown.stage.getScene()))
        .orTimeout(SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /** As {@link #shoot}, of a table so wide that it may be scrolled in large letters. */
  void shootWide(String screen) {
    shoot(screen);
    if (variant.zoom() > 100) {
      faults.removeIf(fault -> fault.startsWith(screen) && fault.contains("scroll bar sideways"));
    }
  }

  /** As {@link #shootWide}, scrolled to a cell far to the right. */
  void shootFar(String cell, String screen) {
    enter(cell);
    shootWide(screen);
  }

  void press(String id) {
    robot.interact(() -> robot.lookup(id).<ButtonBase>query().fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  void keys(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void type(String id, String words) {
    robot.interact(
        () -> {
          TextInputControl field = robot.lookup(id).query();
          field.requestFocus();
          field.setText(words);
          field.end();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Opens a report of the list. */
  void open(String agency, int year) {
    TableView<?> reports = robot.lookup("#reports").query();
    robot.interact(() -> reports.getSelectionModel().clearAndSelect(at(reports, agency, year)));
    press("#open");
  }

  private static int at(TableView<?> reports, String agency, int year) {
    return IntStream.range(0, reports.getItems().size())
        .filter(i -> reports.getItems().get(i).toString().equals(agency + " " + year))
        .findFirst()
        .orElseThrow();
  }

  void part(String words) {
    ShownWindow.part(words, robot);
  }

  /** Puts the cursor into a field or text of the form. */
  void enter(String place) {
    robot.interact(
        () -> {
          TextInputControl field = field(place);
          field.requestFocus();
          field.selectAll();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  TextInputControl field(String place) {
    return robot
        .lookup((Node node) -> node instanceof TextInputControl && place.equals(node.getId()))
        .query();
  }

  /** The menu of a button, photographed. */
  void menu(String id, String screen) {
    MenuButton button = robot.lookup(id).query();
    robot.interact(button::show);
    shoot(screen);
    robot.interact(button::hide);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The menu of the right mouse button, photographed. */
  void menuOf(Node node, String screen) {
    robot.interact(() -> ask(node));
    shoot(screen);
    robot.interact(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .forEach(Window::hide));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void ask(Node node) {
    Bounds scene = node.localToScene(node.getLayoutBounds());
    Bounds screen = node.localToScreen(node.getLayoutBounds());
    Event.fireEvent(
        node,
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            scene.getCenterX(),
            scene.getCenterY(),
            screen.getCenterX(),
            screen.getCenterY(),
            false,
            null));
  }

  void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Waits until a page of the preview is painted. */
  void awaitPage() {
    await(() -> robot.lookup(Camera::isPainted).tryQuery().isPresent());
  }

  private static boolean isPainted(Node node) {
    return node instanceof ImageView view
        && view.getImage() != null
        && view.getParent() != null
        && view.getParent().getStyleClass().contains("page-sheet");
  }
}
