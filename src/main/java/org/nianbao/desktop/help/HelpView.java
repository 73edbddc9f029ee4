package org.nianbao.desktop.help;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.nianbao.message.Messages;

/** The manual in the window: its contents and a search at the side, its chapters in one page. */
public final class HelpView {
  private static final String FOUND = "found";
  private static final double WIDEST = 740;

  private final Manual manual = Manual.own();
  private final BorderPane root = new BorderPane();
  private final Button back = new Button(Messages.text("desktop.help.back"));
  private final TextField search = new TextField();
  private final ListView<Manual.Chapter> contents = new ListView<>();
  private final VBox page = new VBox();
  private final ScrollPane scroll = new ScrollPane(page);
  private final Map<Manual.Chapter, Node> headings = new HashMap<>();
  private final Map<Manual.Passage, Node> passages = new HashMap<>();

  /**
   * The screen.
   *
   * @param over what is seen at present: the manual opens at its chapter
   * @param leave goes back to it
   * @param introduce shows the introduction again
   */
  public HelpView(Parent over, Runnable leave, Runnable introduce) {
    back.setId("leaveHelp");
    back.setOnAction(event -> leave.run());
    Button again = new Button(Messages.text("desktop.help.intro"));
    again.setId("introduceAgain");
    again.setOnAction(event -> introduce.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox tools = new HBox(back, gap, again);
    tools.getStyleClass().add("tools");
    page.getStyleClass().add("help-page");
    manual.chapters().forEach(this::add);
    scroll.setFitToWidth(true);
    scroll.setId("manual");
    scroll.setAccessibleText(Messages.text("desktop.help.page"));
    // The list of contents would keep this key for itself.
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave.run();
          }
        });
    root.setTop(tools);
    root.setLeft(side());
    root.setCenter(scroll);
    contents.getSelectionModel().select(manual.about(Topics.of(over)));
  }

  public Parent node() {
    return root;
  }

  /** Takes the keys: ↑ and ↓ go through the chapters. */
  public void focus() {
    root.applyCss();
    root.layout();
    contents.requestFocus();
    // Wrapped lines have their heights only after the window was laid out.
    Platform.runLater(() -> show(contents.getSelectionModel().getSelectedItem()));
  }

  private VBox side() {
    search.setId("searchHelp");
    search.setPromptText(Messages.text("desktop.help.search"));
    search.setAccessibleText(Messages.text("desktop.help.search"));
    search.textProperty().addListener((property, was, words) -> find(words));
    search.setOnAction(event -> contents.requestFocus());
    contents.setId("contents");
    contents.setAccessibleText(Messages.text("desktop.help.contents"));
    contents.setPlaceholder(new Label(Messages.text("desktop.help.nothing")));
    contents.getItems().setAll(manual.chapters());
    contents
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) -> show(is));
    VBox.setVgrow(contents, Priority.ALWAYS);
    VBox side = new VBox(search, contents);
    side.getStyleClass().add("help-side");
    return side;
  }

  private void add(Manual.Chapter chapter) {
    Label heading = words(chapter.title(), "section-heading");
    headings.put(chapter, heading);
    page.getChildren().add(heading);
    for (Manual.Passage passage : chapter.passages()) {
      Node node =
          passage.picture().isEmpty() ? words(passage.words(), "help-line") : picture(passage);
      passages.put(passage, node);
      page.getChildren().add(node);
    }
  }

  private static Label words(String words, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private static Node picture(Manual.Passage passage) {
    ImageView view =
        new ImageView(
            new Image(
                HelpView.class
                    .getResource("/org/nianbao/desktop/help/" + passage.picture())
                    .toExternalForm()));
    view.setAccessibleText(passage.words());
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setFitWidth(Math.min(view.getImage().getWidth(), WIDEST));
    view.getStyleClass().add("help-picture");
    VBox box = new VBox(view, words(passage.words(), "guidance"));
    box.getStyleClass().add("help-figure");
    return box;
  }

  /** Leaves those chapters that have the words, and marks the paragraphs. */
  private void find(String words) {
    passages.forEach(
        (passage, node) -> {
          node.getStyleClass().remove(FOUND);
          if (passage.has(words)) {
            node.getStyleClass().add(FOUND);
          }
        });
    contents
        .getItems()
        .setAll(manual.chapters().stream().filter(chapter -> chapter.has(words)).toList());
    contents.getSelectionModel().selectFirst();
  }

  private void show(Manual.Chapter chapter) {
    if (chapter == null) {
      return;
    }
    root.applyCss();
    root.layout();
    Node at =
        chapter.passages().stream()
            .map(passages::get)
            .filter(node -> node.getStyleClass().contains(FOUND))
            .findFirst()
            .orElseGet(() -> Objects.requireNonNull(headings.get(chapter)));
    Bounds bounds = at.getBoundsInParent();
    double beyond = page.getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(beyond <= 0 ? 0 : Math.min(1, bounds.getMinY() / beyond));
  }
}
