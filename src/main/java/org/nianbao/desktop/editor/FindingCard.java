package org.nianbao.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
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
  private final TextField why = new TextField();
  private final Button save = new Button(Messages.text("desktop.findings.keep"));
  private final Heights heights = new Heights();
  private Finding finding;
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
    place.setOnAction(event -> actions.go(finding));
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().add("finding-words");
    words.setOnMouseClicked(event -> actions.go(finding));
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
    links.getChildren().clear();
    if (!locked) {
      shown.fix().filter(fix -> given.isEmpty()).ifPresent(fix -> offer(fix, alike));
      if (given.isEmpty() && Checker.isCarried(shown)) {
        link(
            "desktop.carried.confirm",
            () -> actions.explain(finding, Messages.text("desktop.carried.confirmed")));
      }
      if (shown.explainable()) {
        link(
            given.isPresent() ? "desktop.findings.change" : "desktop.findings.explain",
            () -> ask(true));
      }
      if (given.isPresent()) {
        link("desktop.findings.takeBack", () -> actions.explain(finding, ""));
      }
    }
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

  /** The finding shown last; null before any was. */
  Finding finding() {
    return finding;
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

  private void offer(Finding.Fix fix, int alike) {
    String text =
        fix.words().length() <= SHORT && !fix.words().isBlank()
            ? Messages.text("desktop.findings.mendTo", fix.words())
            : Messages.text("desktop.findings.mend");
    Hyperlink mend = link(text);
    mend.setId("mend");
    mend.setOnAction(event -> actions.mend(finding));
    if (alike > 1) {
      Hyperlink all = link(Messages.text("desktop.findings.mendAlike", alike));
      all.setId("mend-alike");
      all.setOnAction(event -> actions.mendAlike(finding));
    }
    mend.setTooltip(new Tooltip(Messages.text("desktop.findings.mendHow", fix.words())));
  }

  private void link(String key, Runnable action) {
    link(Messages.text(key)).setOnAction(event -> action.run());
  }

  private Hyperlink link(String text) {
    Hyperlink link = new Hyperlink(text);
    links.getChildren().add(link);
    return link;
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
    if (actions.explain(finding, why.getText())) {
      ask(false);
      place.requestFocus();
    }
  }
}
