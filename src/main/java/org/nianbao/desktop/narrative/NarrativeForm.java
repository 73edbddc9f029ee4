package org.nianbao.desktop.narrative;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.nianbao.check.Finding;
import org.nianbao.desktop.open.Composition;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.edition.Section;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Bound;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.WordCount;

/** The text of one section; kept whenever typing pauses. */
public final class NarrativeForm extends VBox {
  private static final Duration PAUSE = Duration.millis(350);

  /** Typing without a pause is kept all the same: a crash may cost no more than this. */
  private static final Duration LONGEST_WAIT = Duration.millis(1_500);

  /** Narrower than this, in widths of letters, all room is the text's. */
  private static final double OUTLINE_FROM = 36;

  private final EditorModel model;
  private final String section;
  private final Place place;
  private final SectionText text;
  private final Label count = new Label();
  private final Label whole = new Label();
  private final HeadingLine heading;
  private final OutlineStrip outline;
  private Optional<LastYearText> before = Optional.empty();
  private final Composition composition;
  private boolean committing;

  public NarrativeForm(EditorModel model, Narrative section, Consumer<String> tell) {
    this.model = model;
    this.section = section.id();
    this.place = new Place.Text(section.id());
    this.text = new SectionText(tell);
    this.composition = new Composition(text);
    getStyleClass().add("narrative-form");
    setMinHeight(0);
    Optional<Section> form = model.edition().section(section.id());
    heading = new HeadingLine(model, section, tell);
    Label guidance = new Label(form.map(NarrativeForm::guidance).orElse(""));
    guidance.setWrapText(true);
    guidance.setMinHeight(USE_PREF_SIZE);
    guidance.getStyleClass().add("guidance");
    guidance.visibleProperty().bind(text.textProperty().isEmpty());
    guidance.managedProperty().bind(guidance.visibleProperty());
    text.setId(place.id());
    text.setWrapText(true);
    text.setText(section.text());
    text.setEditable(!model.locked());
    text.setAccessibleText(
        section.heading().isEmpty() ? Messages.text("desktop.editor.preamble") : section.heading());
    outline =
        new OutlineStrip(
            Bindings.createBooleanBinding(
                () -> getWidth() > OUTLINE_FROM * text.getFont().getSize(),
                widthProperty(),
                text.fontProperty()),
            this::at);
    outline.show(section.text());
    count();
    countWhole();
    HBox written = new HBox(outline, text);
    HBox.setHgrow(text, Priority.ALWAYS);
    SplitPane beside = new SplitPane(written);
    beside.getStyleClass().add("beside");
    VBox.setVgrow(beside, Priority.ALWAYS);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    whole.getStyleClass().add("guidance");
    count.setTooltip(new Tooltip(Messages.text("desktop.editor.countHow")));
    HBox foot = new HBox(count, whole, new NumbersLine(model, section.id()), gap);
    foot.getStyleClass().add("narrative-foot");
    model
        .open()
        .lastYear()
        .text(section)
        .ifPresent(words -> foot.getChildren().add(lastYear(words, beside)));
    BoundFigures figures = new BoundFigures(model, place, text, this::commit, tell);
    CarriedBar carried = new CarriedBar(model, place, tell);
    getChildren().addAll(heading, carried, guidance, beside, figures, foot);
    TypingPause pause =
        new TypingPause(
            PAUSE,
            LONGEST_WAIT,
            () -> {
              commit();
              composition.words().ifPresent(outline::show);
            });
    text.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        event -> {
          pause.typed();
          count();
        });
    model.reportProperty().addListener((property, was, is) -> follow(was, is));
    text.textProperty()
        .addListener(
            (property, was, is) -> {
              pause.typed();
              count();
              composition.words().ifPresent(words -> model.open().typed(place, words));
            });
    text.focusedProperty()
        .addListener(
            (property, was, is) -> {
              if (!is) {
                composition.end();
                commit();
              }
            });
  }

  /** Puts the cursor on the heading or into the text, on some words of it where they are given. */
  public void select(Place where, Optional<Finding.Span> span) {
    if (where instanceof Place.Heading && heading.rename()) {
      return;
    }
    text.requestFocus();
    span.ifPresent(words -> text.selectRange(words.from(), words.to()));
  }

  /** Puts the cursor at the end of the text. */
  public void enter() {
    text.requestFocus();
    text.end();
  }

  /** Puts the cursor on the section's heading, where that may be changed. */
  public void rename() {
    heading.rename();
  }

  private void at(int position) {
    text.requestFocus();
    text.positionCaret(position);
  }

  /** Whether a control is this form's text. */
  public boolean isIts(TextInputControl control) {
    return control == text;
  }

  /** Shows what stands in the report now, where something else than this form changed it. */
  private void follow(Report was, Report is) {
    text.setEditable(!model.locked());
    if (!committing && !is.at(place).equals(was.at(place))) {
      replace(is.at(place));
      outline.show(text.getText());
    }
    countWhole();
    before.ifPresent(each -> each.show(resolved()));
  }

  /** Changes no more than differs, so that the text stays where it is on the screen. */
  private void replace(String words) {
    String now = text.getText();
    int most = Math.min(now.length(), words.length());
    int head = 0;
    while (head < most && now.charAt(head) == words.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && now.charAt(now.length() - 1 - tail) == words.charAt(words.length() - 1 - tail)) {
      tail++;
    }
    text.replaceText(head, now.length() - tail, words.substring(head, words.length() - tail));
    text.positionCaret(words.length() - tail);
  }

  /** Keeps what was typed; what an input method is still composing is no word yet. */
  public void commit() {
    if (!model.locked()) {
      composition.words().ifPresent(this::commit);
    }
  }

  private void commit(String words) {
    if (words.equals(model.report().at(place))) {
      model.unkept().settled(place);
    } else if (model.report().section(section).isPresent()) {
      committing = true;
      try {
        model.edit(place, words);
        model.unkept().settled(place);
      } catch (Refusal e) {
        model.unkept().unstored(place, words, e.getMessage());
      } finally {
        committing = false;
      }
    }
  }

  /** As it goes out, numbers for bound figures. What is being composed is no word yet. */
  private void count() {
    if (!composition.running()) {
      count.setText(Messages.text("desktop.editor.count", WordCount.of(resolved())));
    }
  }

  private void countWhole() {
    int words =
        Bound.resolved(model.report()).sections().stream()
            .mapToInt(each -> WordCount.of(each.text()))
            .sum();
    whole.setText(Messages.text("desktop.editor.countWhole", words));
  }

  /** The text with its bound figures as numbers. */
  private String resolved() {
    return Bound.of(text.getText(), model.report()).text();
  }

  private static String guidance(Section section) {
    return section.mentions().isEmpty()
        ? section.guidance()
        : section.guidance()
            + Messages.text(
                "desktop.text.mentions",
                String.join(Messages.text("desktop.text.and"), section.matters()));
  }

  private ToggleButton lastYear(String words, SplitPane beside) {
    ToggleButton show = new ToggleButton(Messages.text("desktop.text.showBefore"));
    show.setId("lastYearText");
    show.setOnAction(
        event -> {
          if (before.isEmpty()) {
            before = Optional.of(new LastYearText(words));
          }
          LastYearText box = before.get();
          box.show(resolved());
          outline.giveWay(show.isSelected());
          if (show.isSelected()) {
            beside.getItems().add(box);
          } else {
            beside.getItems().remove(box);
          }
        });
    return show;
  }
}
