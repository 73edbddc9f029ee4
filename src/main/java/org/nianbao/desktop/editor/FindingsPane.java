package org.nianbao.desktop.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nianbao.check.Finding;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.PlaceWords;

/** What the checks say, by level; each finding leads to its place and to what can be done. */
final class FindingsPane extends VBox implements FindingCard.Actions {
  private final EditorModel model;
  private final FindingsModel findings;
  private final Consumer<Finding> go;
  private final Runnable commit;
  private final Consumer<String> tell;
  private final VBox list = new VBox();
  private final FollowingScroll scroll = new FollowingScroll(list);
  private final Map<Optional<Level>, ToggleButton> filters = new HashMap<>();

  /** Cards by fingerprint and how often that came before: a reason being typed must survive. */
  private final Map<String, FindingCard> cards = new HashMap<>();

  /**
   * The pane.
   *
   * @param go puts the cursor where a finding is
   * @param commit keeps what was typed last
   * @param tell shows a sentence in the window
   */
  FindingsPane(EditorModel model, Consumer<Finding> go, Runnable commit, Consumer<String> tell) {
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
    Label head = new Label(Messages.text("desktop.findings.head"));
    head.getStyleClass().add("pane-head");
    Label keys = new Label(Messages.text("desktop.findings.keys"));
    keys.getStyleClass().add("guidance");
    getChildren().addAll(head, filters(), scroll, keys);
    findings.filter().addListener((property, was, is) -> refresh());
    model.findings().addListener((ListChangeListener<Finding>) change -> refresh());
    model.reportProperty().addListener((property, was, is) -> lockedMayHaveChanged(was.editable()));
    refresh();
  }

  /** Goes to the next finding that is left (1) or the one before (-1). */
  void step(int by) {
    commit.run();
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
    try {
      findings.at(finding);
      model.mend(finding);
    } catch (Refusal e) {
      tell.accept(e.getMessage());
    }
  }

  @Override
  public boolean explain(Finding finding, String reason) {
    commit.run();
    try {
      model.explain(finding, reason);
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

  private void lockedMayHaveChanged(boolean was) {
    if (was != model.report().editable()) {
      refresh();
    }
  }

  private void refresh() {
    List<Node> shown = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    PlaceWords words = new PlaceWords(model.report(), model.edition());
    int all = 0;
    Node current = null;
    for (Level level : Level.values()) {
      List<Finding> open = findings.open(level);
      all += open.size();
      count(Optional.of(level), "level." + level, open.size());
      if (findings.shows(level) && !open.isEmpty()) {
        shown.add(head(Messages.text("level." + level), open.size()));
        for (Finding finding : open) {
          FindingCard card = card(finding, words, times);
          shown.add(card);
          current = findings.isCurrent(finding) ? card : current;
        }
      }
    }
    count(Optional.empty(), "desktop.findings.all", all);
    if (shown.isEmpty()) {
      shown.add(nothing(all == 0 ? "desktop.findings.none" : "desktop.findings.noneHere"));
    }
    List<Finding> explained = findings.explained();
    if (!explained.isEmpty()) {
      shown.add(head(Messages.text("desktop.findings.explained"), explained.size()));
      explained.forEach(finding -> shown.add(card(finding, words, times)));
    }
    if (!shown.equals(list.getChildren())) {
      list.getChildren().setAll(shown);
    }
    cards.values().retainAll(shown);
    if (current != null) {
      scroll.reveal(current);
    }
  }

  private void count(Optional<Level> choice, String key, int number) {
    filters
        .get(choice)
        .setText(Messages.text("desktop.findings.count", Messages.text(key), number));
  }

  private FindingCard card(Finding finding, PlaceWords words, Map<String, Integer> times) {
    int before = times.merge(finding.fingerprint(), 1, Integer::sum);
    FindingCard card =
        cards.computeIfAbsent(finding.fingerprint() + "#" + before, key -> new FindingCard(this));
    Optional<String> given =
        model.explained(finding)
            ? Optional.of(model.report().explanations().get(finding.fingerprint()))
            : Optional.empty();
    card.show(finding, words.shortly(finding.place()), given, model.locked());
    card.current(findings.isCurrent(finding));
    return card;
  }

  private static Label head(String words, int number) {
    Label head = new Label(Messages.text("desktop.findings.group", words, number));
    head.getStyleClass().add("finding-group");
    return head;
  }

  private static Label nothing(String key) {
    Label label = new Label(Messages.text(key));
    label.setWrapText(true);
    label.getStyleClass().add("all-done");
    return label;
  }
}
