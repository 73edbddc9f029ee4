package org.nianbao.desktop.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nianbao.check.Finding;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.control.FollowingScroll;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.PlaceWords;
import org.nianbao.report.Report;

/** What the checks say, by level; each finding leads to its place and to what can be done. */
public final class FindingsPane extends VBox implements FindingCard.Actions {
  /** Lower than this, in heights of letters, the pane leaves its foot to the findings. */
  private static final double ROOM = 20;

  private final EditorModel model;
  private final FindingsModel findings;
  private final Consumer<Finding> go;
  private final Runnable commit;
  private final Consumer<String> tell;
  private final VBox list = new VBox();
  private final FollowingScroll scroll = new FollowingScroll(list);
  private final Map<Optional<Level>, ToggleButton> filters = new HashMap<>();

  private final FindingCards cards = new FindingCards(this);
  private final Map<String, Label> heads = new HashMap<>();

  /**
   * The pane.
   *
   * @param go puts the cursor where a finding is
   * @param commit keeps what was typed last
   * @param tell shows a sentence in the window
   */
  public FindingsPane(
      EditorModel model, Consumer<Finding> go, Runnable commit, Consumer<String> tell) {
    this.model = model;
    this.findings = new FindingsModel(model);
    this.go = go;
    this.commit = commit;
    this.tell = tell;
    getStyleClass().add("findings");
    list.getStyleClass().add("finding-list");
    list.setId("findings");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Label keys = new Label(Messages.text("desktop.findings.keys"));
    keys.getStyleClass().add("guidance");
    BindOffer bind = new BindOffer(model, commit, tell);
    VBox foot = new VBox(bind, keys);
    foot.getStyleClass().add("findings-foot");
    foot.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> getHeight() > ROOM * keys.getFont().getSize(),
                heightProperty(),
                keys.fontProperty()));
    foot.managedProperty().bind(foot.visibleProperty());
    setMinHeight(0);
    getChildren().addAll(filters(), narrowing(), scroll, foot);
    findings.filter().addListener((property, was, is) -> refresh());
    findings.words().addListener((property, was, is) -> refresh());
    findings.byPlace().addListener((property, was, is) -> refresh());
    model.findings().addListener((ListChangeListener<Finding>) change -> refresh());
    model.reportProperty().map(Report::status).addListener((property, was, is) -> refresh());
    refresh();
  }

  /** Goes to the next finding that is left (1) or the one before (-1). */
  public void step(int by) {
    commit.run();
    model.settle();
    findings
        .step(by)
        .ifPresentOrElse(this::go, () -> tell.accept(Messages.text("desktop.findings.none")));
  }

  @Override
  public void go(Finding finding) {
    findings.at(finding);
    refresh();
    go.accept(finding);
  }

  @Override
  public void mend(Finding finding) {
    commit.run();
    Deed.attempt(
        tell,
        () -> {
          findings.at(finding);
          model.mend(List.of(finding));
        });
  }

  @Override
  public int alike(Finding finding) {
    return findings.alike(finding).size();
  }

  @Override
  public void mendAlike(Finding finding) {
    commit.run();
    Deed.attempt(
        tell,
        () -> {
          List<Finding> alike = findings.alike(finding);
          model.mend(alike);
          tell.accept(Messages.text("desktop.findings.mended", alike.size()));
        });
  }

  @Override
  public boolean explain(Finding finding, String reason) {
    commit.run();
    try {
      model.open().explain(finding.fingerprint(), reason);
      return true;
    } catch (Refusal e) {
      tell.accept(e.getMessage());
      return false;
    }
  }

  private FlowPane filters() {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("filters");
    ToggleGroup group = new ToggleGroup();
    List<Optional<Level>> choices = new ArrayList<>(List.of(Optional.empty()));
    List.of(Level.values()).forEach(level -> choices.add(Optional.of(level)));
    for (Optional<Level> choice : choices) {
      ToggleButton button = new ToggleButton();
      button.setToggleGroup(group);
      button.setId("filter" + choice.map(Level::name).orElse(""));
      button.setSelected(choice.isEmpty());
      button.setOnAction(
          event -> {
            button.setSelected(true);
            findings.filter().set(choice);
          });
      filters.put(choice, button);
      row.getChildren().add(button);
    }
    return row;
  }

  /** The words that findings are looked for by, and how they are grouped. */
  private HBox narrowing() {
    TextField words = new TextField();
    words.setId("finding-words");
    words.setPromptText(Messages.text("desktop.findings.words"));
    words.setAccessibleText(Messages.text("desktop.findings.words"));
    HBox.setHgrow(words, Priority.ALWAYS);
    findings.words().bind(words.textProperty());
    ToggleButton group = new ToggleButton(Messages.text("desktop.findings.byPlace"));
    group.setId("by-place");
    group.setMinWidth(USE_PREF_SIZE);
    findings.byPlace().bind(group.selectedProperty());
    HBox line = new HBox(words, group);
    line.getStyleClass().add("find-line");
    return line;
  }

  private void refresh() {
    List<Node> shown = new ArrayList<>();
    PlaceWords words = new PlaceWords(model.report(), model.edition());
    int all = 0;
    Node current = null;
    for (Level level : Level.values()) {
      all += findings.left(level);
      count(Optional.of(level), "level." + level, findings.left(level));
    }
    count(Optional.empty(), "desktop.findings.all", all);
    Map<String, List<Finding>> groups = findings.groups();
    List<Finding> explained = findings.explained();
    Iterator<FindingCard> dealt =
        cards
            .deal(
                Stream.concat(groups.values().stream().flatMap(List::stream), explained.stream())
                    .toList())
            .iterator();
    for (Map.Entry<String, List<Finding>> group : groups.entrySet()) {
      shown.add(head(group.getKey(), group.getValue().size()));
      for (Finding finding : group.getValue()) {
        FindingCard card = dealt.next();
        show(card, finding, words);
        shown.add(card);
        current = findings.isCurrent(finding) ? card : current;
      }
    }
    if (shown.isEmpty()) {
      shown.add(
          nothing(
              all == 0
                  ? "desktop.findings.done." + model.report().status()
                  : "desktop.findings.noneHere"));
    }
    if (!explained.isEmpty()) {
      shown.add(head(Messages.text("desktop.findings.explained"), explained.size()));
      for (Finding finding : explained) {
        FindingCard card = dealt.next();
        show(card, finding, words);
        shown.add(card);
      }
    }
    Arrangement.of(list, shown);
    if (current != null) {
      scroll.reveal(current);
    }
  }

  private void count(Optional<Level> choice, String key, int number) {
    Objects.requireNonNull(filters.get(choice), key)
        .setText(Messages.text("desktop.findings.count", Messages.text(key), number));
  }

  private void show(FindingCard card, Finding finding, PlaceWords words) {
    Optional<String> given =
        model.explained(finding)
            ? Optional.of(model.report().explanations().getOrDefault(finding.fingerprint(), ""))
            : Optional.empty();
    card.show(finding, words.shortly(finding.place()), given, model.locked());
    card.current(findings.isCurrent(finding));
  }

  private Label head(String words, int number) {
    Label head =
        heads.computeIfAbsent(
            words,
            _ -> {
              Label label = new Label();
              label.getStyleClass().add("finding-group");
              return label;
            });
    head.setText(Messages.text("desktop.findings.group", words, number));
    return head;
  }

  private static Label nothing(String key) {
    Label label = new Label(Messages.text(key));
    label.setWrapText(true);
    label.getStyleClass().add("all-done");
    return label;
  }
}
