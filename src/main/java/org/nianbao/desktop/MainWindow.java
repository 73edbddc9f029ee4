package org.nianbao.desktop;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.nianbao.desktop.editor.EditorModel;
import org.nianbao.desktop.editor.EditorView;
import org.nianbao.desktop.home.EditionsMenu;
import org.nianbao.desktop.home.EditionsModel;
import org.nianbao.desktop.home.HomeModel;
import org.nianbao.desktop.home.HomeView;
import org.nianbao.desktop.home.LibraryMenu;
import org.nianbao.edition.Edition;
import org.nianbao.library.Library;
import org.nianbao.message.CrashLog;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;

/** The one window: a line for messages over the screen that is open. */
public final class MainWindow {
  private final Settings settings;
  private final Desktop.Tools builtIn;
  private Desktop.Tools tools;
  private final BorderPane root = new BorderPane();
  private final Label message = new Label();
  private final HBox messageBar = new HBox();
  private Library library;
  private EditorView editor;
  private final Look look;
  private final Footer footer;
  private Stage stage;
  private Node manual;

  /** Gives the keys to the screen that is open. */
  private Runnable focus = () -> {};

  /**
   * A window on a library.
   *
   * @param settings what it remembers
   * @param file opened at once; what keeps it from opening is told in the window
   */
  public MainWindow(Desktop.Tools tools, Settings settings, Path file) {
    this.settings = settings;
    this.builtIn = tools;
    this.tools = tools;
    this.look = new Look(root, settings);
    this.footer = new Footer(look, this::help);
    buildMessageBar();
    root.setTop(messageBar);
    root.setBottom(footer);
    open(file);
  }

  /** Opens a library in place of the present one, which stays open where the other cannot be. */
  private void open(Path file) {
    leaveEditor();
    hush();
    try {
      if (library != null && isSame(file)) {
        home();
        return;
      }
      Library other = Library.open(file);
      if (library != null) {
        library.close();
      }
      library = other;
      settings.opened(library.file());
      footer.library(Messages.text("desktop.library.at", library.file()));
      library.notices().forEach(this::tell);
      if (library.readOnly()) {
        tell(readOnlyReason());
      }
      openHome();
    } catch (Refusal e) {
      tell(e.getMessage());
    }
  }

  private boolean isSame(Path file) {
    return file.toAbsolutePath().normalize().equals(library.file());
  }

  /** Shows the window where it stood last. */
  public void show(Stage shown) {
    stage = shown;
    Scene scene = new Scene(root);
    look.dress(scene);
    // On the scene, for a node that lost the focus with its screen must not take the keys along.
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    stage.setScene(scene);
    stage.setTitle(Messages.text("desktop.title"));
    new WindowPlace(settings).restore(stage);
    stage.show();
    focus.run();
  }

  private void keys(KeyEvent event) {
    look.keys(event);
    if (event.getCode() == KeyCode.F1) {
      help();
      event.consume();
    }
    if (editor != null && root.getCenter() == editor.node()) {
      editor.keys(event);
    }
  }

  /** Opens the manual over the present screen, which comes back as it was. */
  private void help() {
    if (root.getCenter() == manual) {
      return;
    }
    Node screen = root.getCenter();
    HelpView help =
        new HelpView(
            () -> {
              root.setCenter(screen);
              focus.run();
            });
    manual = help.node();
    root.setCenter(manual);
    help.focus();
  }

  /** Keeps what was typed last and lets the library go. */
  public void close() {
    leaveEditor();
    if (stage != null) {
      new WindowPlace(settings).keep(stage);
    }
    if (library != null) {
      library.close();
    }
  }

  /** Tells of a failure inside the program, on any thread, and goes on. */
  void crashed(Throwable failure) {
    CrashLog.Kept kept = CrashLog.keep(failure);
    Platform.runLater(() -> tell(Messages.text("desktop.crashed", kept.code(), kept.where())));
  }

  /** The list of reports, with the editions that are known by now. */
  private void openHome() {
    tools = builtIn.with(library.editions(builtIn.editions()));
    home();
  }

  private void home() {
    leaveEditor();
    HomeModel model = new HomeModel(library, tools.editions(), tools.intake(), tools.checker());
    HomeView view = new HomeView(model, this::edit, this::tell);
    EditionsModel editions = new EditionsModel(library, builtIn.editions());
    view.add(new LibraryMenu(settings.recentLibraries(), this::open));
    view.add(new EditionsMenu(editions, this::openHome, this::tell));
    root.setCenter(view.node());
    focus = view::focus;
    focus.run();
  }

  private void edit(long id) {
    try {
      Report report = library.report(id);
      Edition edition =
          tools
              .editions()
              .byId(report.edition())
              .orElseThrow(() -> Refusal.of("intake.noEdition", report.edition()));
      hush();
      EditorModel model = new EditorModel(library, id, report, edition, tools.checker());
      editor = new EditorView(model, tools.export(), settings, this::home, this::tell);
      root.setCenter(editor.node());
      focus = editor::focus;
      focus.run();
    } catch (Refusal e) {
      tell(e.getMessage());
    }
  }

  private void leaveEditor() {
    if (editor != null) {
      editor.close();
      editor = null;
    }
  }

  private String readOnlyReason() {
    return library
        .heldBy()
        .map(holder -> Messages.text("command.held", holder.who(), holder.since()))
        .orElseGet(() -> Messages.text("command.readOnly"));
  }

  private void buildMessageBar() {
    message.setWrapText(true);
    message.setId("message");
    Button hide = new Button(Messages.text("desktop.hide"));
    hide.setOnAction(event -> hush());
    hide.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(message, Priority.ALWAYS);
    message.setMaxWidth(Double.MAX_VALUE);
    messageBar.getChildren().setAll(message, hide);
    messageBar.getStyleClass().add("message-bar");
    hush();
  }

  private void tell(String words) {
    message.setText(words);
    messageBar.setVisible(true);
    messageBar.setManaged(true);
  }

  private void hush() {
    message.setText("");
    messageBar.setVisible(false);
    messageBar.setManaged(false);
  }
}
