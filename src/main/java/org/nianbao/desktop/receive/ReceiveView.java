package org.nianbao.desktop.receive;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.nianbao.desktop.control.Deed;
import org.nianbao.message.Messages;

/** Files looked through before they are taken into the library. */
public final class ReceiveView {
  private final ReceiveModel model;
  private final LongConsumer edit;
  private final Consumer<String> tell;
  private final BorderPane root = new BorderPane();
  private final BorderPane chosen = new BorderPane();
  private final ArrivalList arrivals;
  private final Button accept = button("accept", this::accept);
  private final Button dismiss = button("dismiss", this::dismiss);
  private final Button resume = button("resume", () -> current().ifPresent(model()::resume));
  private final Button undo = button("undoImport", this::undo);
  private final Button open = button("openReceived", this::open);
  private final Button next = button("beginNext", this::beginNext);
  private final Button acceptSure = button("acceptSure", this::acceptSure);
  private final Label keys = new Label(Messages.text("desktop.receive.keys"));
  private final Button back;
  private Optional<ReviewView> review = Optional.empty();
  private Optional<Facts> facts = Optional.empty();

  /**
   * The screen.
   *
   * @param edit opens the report of an id
   * @param leave goes back to the list of reports
   * @param tell shows a sentence in the window
   */
  public ReceiveView(ReceiveModel model, LongConsumer edit, Runnable leave, Consumer<String> tell) {
    this.model = model;
    this.edit = edit;
    this.tell = tell;
    arrivals = new ArrivalList(model);
    back = button("leaveReceive", leave);
    accept.getStyleClass().add("primary");
    next.getStyleClass().add("primary");
    accept.setDefaultButton(false);
    root.getStyleClass().add("receive");
    root.setTop(tools());
    root.setCenter(chosen);
    arrivals.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> show());
    model.arrivals().forEach(this::watch);
    model
        .arrivals()
        .addListener(
            (ListChangeListener<Arrival>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::watch);
                  }
                  several();
                });
    several();
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
  }

  public Parent node() {
    return root;
  }

  /** Takes the keys. */
  public void focus() {
    back.requestFocus();
  }

  private ReceiveModel model() {
    return model;
  }

  private void keys(KeyEvent event) {
    if (event.getCode() == KeyCode.F8) {
      review.ifPresent(view -> view.step(event.isShiftDown() ? -1 : 1));
      event.consume();
    }
  }

  private HBox tools() {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.progressProperty());
    Button cancel = button("cancelReading", model::cancel);
    HBox progress = new HBox(bar, cancel);
    progress.getStyleClass().add("receive-progress");
    progress.visibleProperty().bind(model.readingProperty());
    progress.managedProperty().bind(progress.visibleProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    keys.getStyleClass().add("guidance");
    HBox tools =
        new HBox(back, progress, gap, keys, acceptSure, dismiss, resume, undo, open, next, accept);
    tools.getStyleClass().add("tools");
    return tools;
  }

  private static Button button(String id, Runnable action) {
    Button button = new Button(Messages.text("desktop.receive." + id));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void watch(Arrival arrival) {
    arrival
        .stateProperty()
        .addListener(
            (property, was, is) -> {
              if (current().filter(arrival::equals).isPresent()) {
                show();
              }
              offer();
            });
  }

  /** The list of files is there where there are several. */
  private void several() {
    root.setLeft(model.arrivals().size() > 1 ? arrivals : null);
    if (current().isEmpty() && !model.arrivals().isEmpty()) {
      arrivals.getSelectionModel().selectFirst();
    }
    show();
  }

  private Optional<Arrival> current() {
    return Optional.ofNullable(arrivals.getSelectionModel().getSelectedItem());
  }

  private void show() {
    review = Optional.empty();
    facts = Optional.empty();
    chosen.setTop(null);
    chosen.setCenter(current().map(this::content).orElse(null));
    offer();
  }

  private Node content(Arrival arrival) {
    return switch (arrival.state()) {
      case Arrival.Understood understood -> {
        ImportReview of = understood.review();
        head(arrival, Optional.of(of));
        ReviewView view = new ReviewView(of, tell);
        of.stepsProperty().addListener((property, was, is) -> offer());
        review = Optional.of(view);
        yield view;
      }
      case Arrival.YearUnknown unknown -> {
        head(arrival, Optional.empty());
        facts.ifPresent(Facts::askYear);
        yield new SourcePane(unknown.lines(), java.util.List.of());
      }
      default -> {
        Label words = new Label(arrival.name() + "\n\n" + arrival.words());
        words.setWrapText(true);
        words.setId("arrivalWords");
        words.getStyleClass().add("arrival-message");
        yield words;
      }
    };
  }

  private void head(Arrival arrival, Optional<ImportReview> of) {
    Facts line =
        new Facts(of, model.editions(), (edition, year) -> model.read(arrival, edition, year));
    facts = Optional.of(line);
    Label name = new Label(arrival.name());
    name.getStyleClass().add("arrival-name");
    Label words =
        new Label(of.isEmpty() ? Messages.text("desktop.receive.noYear") : existing(of.get()));
    words.setId("receiveNote");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    of.ifPresent(
        each ->
            each.stepsProperty().addListener((property, was, is) -> words.setText(existing(each))));
    words.managedProperty().bind(words.textProperty().isNotEmpty());
    VBox head = new VBox(name, line, words);
    head.getStyleClass().add("receive-head");
    chosen.setTop(head);
  }

  /** What accepting would replace. */
  private String existing(ImportReview of) {
    return model
        .existing(of.report())
        .map(each -> Messages.text("desktop.receive.existing", each.agency(), each.year()))
        .orElse("");
  }

  private void offer() {
    Optional<Arrival.State> state = current().map(Arrival::state);
    boolean understood = state.filter(Arrival.Understood.class::isInstance).isPresent();
    boolean accepted = state.filter(Arrival.Accepted.class::isInstance).isPresent();
    boolean asks = state.filter(Arrival.YearUnknown.class::isInstance).isPresent();
    boolean aside =
        state
            .filter(Arrival.Dismissed.class::isInstance)
            .flatMap(each -> current().flatMap(Arrival::review))
            .isPresent();
    shown(accept, understood);
    shown(dismiss, understood || asks);
    shown(resume, aside);
    shown(undo, accepted);
    shown(open, accepted);
    shown(next, accepted);
    shown(keys, review.isPresent());
    shown(acceptSure, model.arrivals().size() > 1);
    acceptSure.setDisable(model.arrivals().stream().noneMatch(model::isSure));
    current()
        .flatMap(Arrival::review)
        .ifPresent(
            of ->
                accept.setText(
                    Messages.text(
                        model.existing(of.report()).isPresent()
                            ? "desktop.receive.acceptInstead"
                            : "desktop.receive.accept")));
  }

  private static void shown(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  private void accept() {
    facts.ifPresent(Facts::keepAgency);
    deed(
        () -> {
          model.accept(current().orElseThrow());
          // The button that had the keys is gone; undoing is never a key away.
          open.requestFocus();
        });
  }

  private void dismiss() {
    current().ifPresent(model::dismiss);
  }

  private void undo() {
    deed(
        () -> {
          model.undo(current().orElseThrow());
          tell.accept(Messages.text("desktop.receive.undone"));
        });
  }

  private void open() {
    if (current().map(Arrival::state).orElse(null) instanceof Arrival.Accepted accepted) {
      edit.accept(accepted.id());
    }
  }

  private void beginNext() {
    if (current().map(Arrival::state).orElse(null) instanceof Arrival.Accepted accepted) {
      deed(() -> edit.accept(model.beginNext(accepted)));
    }
  }

  private void acceptSure() {
    deed(() -> tell.accept(Messages.text("desktop.receive.acceptedSure", model.acceptSure())));
  }

  private void deed(Deed deed) {
    Deed.attempt(tell, deed);
  }
}
