package org.nianbao.desktop;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.nianbao.desk.OpenReport;
import org.nianbao.desktop.control.Background;
import org.nianbao.desktop.control.MessageBar;
import org.nianbao.desktop.editor.EditorView;
import org.nianbao.desktop.export.BatchModel;
import org.nianbao.desktop.export.BatchView;
import org.nianbao.desktop.export.ExportModel;
import org.nianbao.desktop.export.ExportPane;
import org.nianbao.desktop.export.SealBox;
import org.nianbao.desktop.export.Subject;
import org.nianbao.desktop.help.HelpView;
import org.nianbao.desktop.home.DeadlinePane;
import org.nianbao.desktop.home.EditionsMenu;
import org.nianbao.desktop.home.EditionsModel;
import org.nianbao.desktop.home.HomeModel;
import org.nianbao.desktop.home.HomeView;
import org.nianbao.desktop.home.LibraryMenu;
import org.nianbao.desktop.home.NewReportModel;
import org.nianbao.desktop.home.NoLibraryView;
import org.nianbao.desktop.intro.Intro;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.open.Person;
import org.nianbao.desktop.receive.ReceiveModel;
import org.nianbao.desktop.receive.ReceiveView;
import org.nianbao.desktop.settings.Settings;
import org.nianbao.library.DamagedLibrary;
import org.nianbao.library.Library;
import org.nianbao.library.Restored;
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
  private final StackPane ground = new StackPane(root);
  private final Intro intro;
  private final MessageBar messages = new MessageBar();
  private final Person person = new Person();
  private Library library;
  private @Nullable EditorView editor;
  private long editing;
  private final Look look;
  private final Footer footer;
  private @Nullable Stage stage;
  private @Nullable Node manual;

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
    this.look = new Look(ground, settings);
    this.intro = new Intro(ground, settings);
    this.footer = new Footer(look, this::help);
    root.setTop(messages);
    root.setBottom(footer);
    open(file);
  }

  /** Opens a library in place of the present one, which stays open where the other cannot be. */
  private void open(Path file) {
    leaveEditor();
    messages.hush();
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
      footer.library(library.file(), library.readOnly());
      if (!library.notices().isEmpty()) {
        messages.accept(String.join("\n", library.notices()));
      }
      openHome();
    } catch (DamagedLibrary e) {
      noLibrary();
      messages.offer(e.getMessage(), Messages.text("desktop.library.restore"), () -> restore(file));
    } catch (Refusal e) {
      noLibrary();
      messages.accept(e.getMessage());
    }
  }

  /** Puts the newest sound backup in a damaged library's place and opens it. */
  private void restore(Path file) {
    try {
      Restored restored = Library.restore(file);
      open(file);
      restored
          .setAside()
          .ifPresent(aside -> messages.accept(Messages.text("desktop.library.restored", aside)));
    } catch (Refusal e) {
      messages.accept(e.getMessage());
    }
  }

  private void noLibrary() {
    if (library == null) {
      NoLibraryView view = new NoLibraryView(settings.recentLibraries(), this::open);
      show(view.node(), view::focus, Messages.text("desktop.title"));
    }
  }

  private boolean isSame(Path file) {
    return file.toAbsolutePath().normalize().equals(library.file());
  }

  /** Shows the window where it stood last. */
  public void show(Stage shown) {
    stage = shown;
    Scene scene = new Scene(ground);
    look.dress(scene);
    // On the scene, for a node that lost the focus with its screen must not take the keys along.
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    shown.setScene(scene);
    shown.setTitle(Messages.text("desktop.title"));
    new WindowPlace(settings).restore(shown);
    shown.setOnCloseRequest(
        event -> {
          if (editor != null && !editor.mayLeave()) {
            event.consume();
          }
        });
    shown.show();
    focus.run();
    introduce();
  }

  private void keys(KeyEvent event) {
    if (ground.getChildren().size() > 1) {
      // The introduction lies over the screens and has the keys.
      return;
    }
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
    Node keys = root.getScene().getFocusOwner();
    Runnable leave =
        () -> {
          root.setCenter(screen);
          if (keys == null || keys.getScene() == null) {
            focus.run();
          } else {
            keys.requestFocus();
          }
        };
    HelpView help =
        new HelpView(
            root,
            leave,
            () -> {
              intro.again();
              leave.run();
              introduce();
            });
    manual = help.node();
    root.setCenter(manual);
    help.focus();
  }

  private void introduce() {
    if (editor != null) {
      intro.editor(focus);
    } else if (library != null) {
      intro.home(focus);
    }
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

  /** Colours and size. */
  Look look() {
    return look;
  }

  /** Tells of a failure inside the program, on any thread, and goes on. */
  void crashed(Throwable failure) {
    CrashLog.Kept kept = CrashLog.keep(failure);
    String key = failure instanceof OutOfMemoryError ? "desktop.crashed.memory" : "desktop.crashed";
    Platform.runLater(
        () ->
            messages.offer(
                Messages.text(key, kept.code(), kept.where()),
                Messages.text("desktop.crashed.copy"),
                () -> copy(kept.code() + "\n" + kept.where())));
  }

  private static void copy(String words) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
  }

  /** The list of reports, with the editions that are known by now. */
  private void openHome() {
    tools = builtIn.with(library.editions(builtIn.editions()));
    home();
  }

  private void home() {
    OptionalLong edited = editor == null ? OptionalLong.empty() : OptionalLong.of(editing);
    leaveEditor();
    try {
      HomeModel model = new HomeModel(library, tools.editions(), tools.checker());
      NewReportModel another = new NewReportModel(library, tools.editions());
      HomeView view = new HomeView(model, another, this::edit, this::receive, this::open, messages);
      EditionsModel editions = new EditionsModel(library, builtIn.editions());
      view.add(new LibraryMenu(settings.recentLibraries(), this::open));
      view.add(batchButton());
      DeadlinePane deadline = new DeadlinePane(settings, this::openHome, messages);
      view.addAbove(deadline);
      view.add(new EditionsMenu(editions, this::openHome, messages, deadline.item()));
      edited.ifPresent(view::select);
      show(view.node(), view::focus, Messages.text("desktop.title"));
    } catch (UncheckedIOException e) {
      messages.accept(String.valueOf(Objects.requireNonNull(e.getCause()).getMessage()));
    }
  }

  private Button batchButton() {
    Button button = new Button(Messages.text("desktop.batch.open"));
    button.setId("batch");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> batch());
    return button;
  }

  /** Opens the screen that exports many reports at once. */
  private void batch() {
    messages.hush();
    BatchModel model =
        new BatchModel(library, tools.editions(), tools.export(), tools.checker(), settings);
    BatchView view = new BatchView(model, this::home, messages);
    show(view.node(), view::focus, Messages.text("desktop.batch"));
  }

  private void show(Node screen, Runnable keys, String title) {
    root.setCenter(screen);
    focus = keys;
    focus.run();
    if (stage != null) {
      stage.setTitle(title);
    }
  }

  /** Files are looked through on a screen of their own before anything of them is kept. */
  void receive(List<Path> files) {
    messages.hush();
    ReceiveModel model =
        new ReceiveModel(
            library,
            this::open,
            tools.editions(),
            tools.intake(),
            person::orUser,
            Background.named("receive"));
    ReceiveView view = new ReceiveView(model, this::edit, this::home, messages);
    show(view.node(), view::focus, Messages.text("desktop.title"));
    model.take(files);
  }

  private void edit(long id) {
    try {
      OpenReport open = open(id);
      messages.hush();
      Report report = open.report();
      EditorModel model = new EditorModel(library, open, person);
      editor = new EditorView(model, tools.export(), exporting(model), this::home, messages);
      editing = id;
      show(
          editor.node(),
          editor::focus,
          Messages.text("desktop.title.report", report.agency(), Integer.toString(report.year())));
      introduce();
    } catch (Refusal e) {
      messages.accept(e.getMessage());
    }
  }

  private OpenReport open(long id) throws Refusal {
    return OpenReport.of(library, id, tools.editions(), tools.checker(), person::orUser);
  }

  private ExportPane exporting(EditorModel model) {
    Subject subject =
        new Subject(
            model.reportProperty(), model.edition(), model::remarks, model.open()::requireIntact);
    SealBox seals = new SealBox(library, model.report().agency());
    return new ExportPane(
        new ExportModel(subject, tools.export(), tools.checker(), seals, settings), messages);
  }

  private void leaveEditor() {
    if (editor != null) {
      editor.close();
      editor = null;
    }
  }
}
