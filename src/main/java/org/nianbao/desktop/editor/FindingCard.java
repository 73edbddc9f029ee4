package org.nianbao.desktop.editor;

import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
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
  private Finding finding;

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
    place.setText(where);
    words.setText(shown.message());
    reason.setText(given.map(text -> Messages.text("desktop.findings.given", text)).orElse(""));
    getStyleClass().setAll("finding", shown.level().name().toLowerCase(Locale.ROOT) + "-finding");
    if (given.isPresent()) {
      getStyleClass().add("explained-finding");
    }
    links.getChildren().clear();
    if (!locked) {
      shown.fix().filter(fix -> given.isEmpty()).ifPresent(this::offer);
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
    boolean asking = getChildren().contains(why);
    getChildren().setAll(place, words);
    given.ifPresent(text -> getChildren().add(reason));
    if (!links.getChildren().isEmpty()) {
      getChildren().add(links);
    }
    if (asking && shown.explainable() && !locked) {
      getChildren().addAll(why, save());
    } else {
      why.setText(given.orElse(""));
    }
  }

  /** Marks it as the one the clerk is at. */
  void current(boolean is) {
    pseudoClassStateChanged(CURRENT, is);
  }

  private void offer(Finding.Fix fix) {
    String text =
        fix.words().length() <= SHORT && !fix.words().isBlank()
            ? Messages.text("desktop.findings.mendTo", fix.words())
            : Messages.text("desktop.findings.mend");
    Hyperlink mend = link(text);
    mend.setId("mend");
    mend.setOnAction(event -> actions.mend(finding));
    int alike = actions.alike(finding);
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
    getChildren().removeIf(node -> node == why || node instanceof Button);
    if (open) {
      getChildren().addAll(why, save());
      why.requestFocus();
      why.end();
    }
  }

  private Button save() {
    Button save = new Button(Messages.text("desktop.findings.keep"));
    save.setOnAction(event -> keep());
    return save;
  }

  private void keep() {
    if (actions.explain(finding, why.getText())) {
      ask(false);
      place.requestFocus();
    }
  }
}
