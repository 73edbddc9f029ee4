package org.nianbao.desktop.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.desktop.control.Heights;
import org.nianbao.message.Messages;

/** One finding: where, what, and what can be done about it from here. */
final class FindingCard extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final int SHORT = 12;

  private final Actions actions;
  private final Hyperlink place = new Hyperlink();
  private final Label words = new Label();
  private final Label reason = new Label();
  private final FlowPane links = new FlowPane();
  private final Hyperlink mend = new Hyperlink();
  private final Tooltip how = new Tooltip();
  private final Hyperlink mendAlike = new Hyperlink();
  private final Hyperlink confirm = new Hyperlink(Messages.text("desktop.carried.confirm"));
  private final Hyperlink explain = new Hyperlink();
  private final Hyperlink takeBack = new Hyperlink(Messages.text("desktop.findings.takeBack"));
  private final TextField why = new TextField();
  private final Button save = new Button(Messages.text("desktop.findings.keep"));
  private final Heights heights = new Heights();
  private @Nullable Finding finding;
  private Optional<Look> look = Optional.empty();

  /** All that makes a card what it is. */
  private record Look(
      Finding finding, String where, Optional<String> given, boolean locked, int alike) {}

  /** What a card can ask for. */
  interface Actions {
    void go(Finding finding);

    void mend(Finding finding);

    /** How many findings could be mended together with this one, itself counted; 0 for none. */
    int alike(Finding finding);

    void mendAlike(Finding finding);

    /** Keeps a reason; tells whether it was kept. */
    boolean explain(Finding finding, String reason);
  }

  FindingCard(Actions actions) {
    this.actions = actions;
    getStyleClass().add("finding");
    place.getStyleClass().add("finding-place");
    place.setWrapText(true);
    place.setMinHeight(USE_PREF_SIZE);
    place.setOnAction(event -> actions.go(finding()));
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().add("finding-words");
    words.setOnMouseClicked(event -> actions.go(finding()));
    reason.setWrapText(true);
    reason.setMinHeight(USE_PREF_SIZE);
    reason.getStyleClass().add("finding-reason");
    why.setPromptText(Messages.text("desktop.findings.why"));
    why.setAccessibleText(Messages.text("desktop.findings.why"));
    why.getStyleClass().add("finding-why");
    why.setOnAction(event -> keep());
    save.setOnAction(event -> keep());
    why.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            ask(false);
            event.consume();
          }
        });
    links.getStyleClass().add("finding-links");
    mend.setId("mend");
    mend.setTooltip(how);
    mend.setOnAction(event -> actions.mend(finding()));
    mendAlike.setId("mend-alike");
    mendAlike.setOnAction(event -> actions.mendAlike(finding()));
    confirm.setOnAction(
        event -> actions.explain(finding(), Messages.text("desktop.carried.confirmed")));
    explain.setOnAction(event -> ask(true));
    takeBack.setOnAction(event -> actions.explain(finding(), ""));
  }

  /**
   * Shows a finding; a reason being typed stays.
   *
   * @param where its place in words
   * @param given the reason why it may stand, where one was given
   * @param locked whether nothing can be done about it
   */
  void show(Finding shown, String where, Optional<String> given, boolean locked) {
    finding = shown;
    int alike = shown.fix().isPresent() ? actions.alike(shown) : 0;
    Optional<Look> now = Optional.of(new Look(shown, where, given, locked, alike));
    if (now.equals(look)) {
      return;
    }
    look = now;
    place.setText(where);
    words.setText(shown.message());
    reason.setText(given.map(text -> Messages.text("desktop.findings.given", text)).orElse(""));
    style(shown, given.isPresent());
    boolean asking = asking();
    Arrangement.of(links, locked ? List.of() : links(shown, given.isPresent(), alike));
    List<Node> parts = new ArrayList<>(List.of(place, words));
    given.ifPresent(text -> parts.add(reason));
    if (!links.getChildren().isEmpty()) {
      parts.add(links);
    }
    if (asking && shown.explainable() && !locked) {
      parts.addAll(List.of(why, save));
    } else {
      why.setText(given.orElse(""));
    }
    Arrangement.of(this, parts);
  }

  /** The finding shown last. */
  Finding finding() {
    return Objects.requireNonNull(finding, "none was shown yet");
  }

  /** Whether a reason can be typed in. */
  boolean asking() {
    return getChildren().contains(why);
  }

  private void style(Finding shown, boolean given) {
    List<String> classes =
        new ArrayList<>(
            List.of("finding", shown.level().name().toLowerCase(Locale.ROOT) + "-finding"));
    if (given) {
      classes.add("explained-finding");
    }
    if (!classes.equals(getStyleClass())) {
      getStyleClass().setAll(classes);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return heights.preferred(width, super::computePrefHeight);
  }

  @Override
  protected double computeMinHeight(double width) {
    return heights.least(width, super::computeMinHeight);
  }

  @Override
  public void requestLayout() {
    // The constructor above this class asks, too.
    if (heights != null) {
      heights.forget();
    }
    super.requestLayout();
  }

  /** Marks it as the one the clerk is at. */
  void current(boolean is) {
    pseudoClassStateChanged(CURRENT, is);
  }

  /** What can be done about a finding, in order. */
  private List<Node> links(Finding shown, boolean given, int alike) {
    List<Node> all = new ArrayList<>();
    if (!given && shown.fix().isPresent()) {
      offer(shown.fix().orElseThrow());
      all.add(mend);
    }
    if (!given && alike > 1) {
      mendAlike.setText(Messages.text("desktop.findings.mendAlike", alike));
      all.add(mendAlike);
    }
    if (!given && Checker.isCarried(shown)) {
      all.add(confirm);
    }
    if (shown.explainable()) {
      explain.setText(
          Messages.text(given ? "desktop.findings.change" : "desktop.findings.explain"));
      all.add(explain);
    }
    if (given) {
      all.add(takeBack);
    }
    return all;
  }

  private void offer(Finding.Fix fix) {
    mend.setText(
        fix.words().length() <= SHORT && !fix.words().isBlank()
            ? Messages.text("desktop.findings.mendTo", fix.words())
            : Messages.text("desktop.findings.mend"));
    how.setText(Messages.text("desktop.findings.mendHow", fix.words()));
  }

  private void ask(boolean open) {
    getChildren().removeAll(why, save);
    if (open) {
      getChildren().addAll(why, save);
      why.requestFocus();
      why.end();
    }
  }

  private void keep() {
    if (actions.explain(finding(), why.getText())) {
      ask(false);
      place.requestFocus();
    }
  }
}
