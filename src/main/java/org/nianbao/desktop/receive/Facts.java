package org.nianbao.desktop.receive;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.nianbao.edition.Edition;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** Agency, year and edition of a file, shown and put right; another year reads the file anew. */
final class Facts extends FlowPane {
  private static final int AGENCY_COLUMNS = 20;
  private static final int YEAR_COLUMNS = 5;

  private final Optional<ImportReview> review;
  private final Reread reread;
  private final TextField agency = new TextField();
  private final TextField year = new TextField();
  private final ChoiceBox<Edition> edition = new ChoiceBox<>();

  /** Reads the file once more. */
  @FunctionalInterface
  interface Reread {
    void with(Optional<String> edition, Optional<Integer> year);
  }

  /**
   * The line.
   *
   * @param review empty where the year has to be said first
   */
  Facts(Optional<ImportReview> review, List<Edition> editions, Reread reread) {
    this.review = review;
    this.reread = reread;
    getStyleClass().add("receive-facts");
    Optional<Report> report = review.map(ImportReview::report);
    agency.setId("receivedAgency");
    agency.setPrefColumnCount(AGENCY_COLUMNS);
    agency.setText(report.map(Report::agency).orElse(""));
    agency.setDisable(review.isEmpty());
    agency.focusedProperty().addListener((property, was, is) -> keepAgency());
    agency.setOnAction(event -> keepAgency());
    year.setId("receivedYear");
    year.setPrefColumnCount(YEAR_COLUMNS);
    year.setText(report.map(each -> Integer.toString(each.year())).orElse(""));
    year.setOnAction(event -> keepYear());
    year.focusedProperty().addListener((property, was, is) -> keepYear());
    edition.setId("receivedEdition");
    edition.getItems().setAll(editions);
    edition.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Edition each) {
            return each == null ? "" : each.name();
          }

          @Override
          public @Nullable Edition fromString(String name) {
            return null;
          }
        });
    review.ifPresent(each -> edition.setValue(each.edition()));
    edition
        .valueProperty()
        .addListener((property, was, is) -> reread.with(Optional.of(is.id()), year()));
    edition.setDisable(review.isEmpty());
    add("desktop.home.agency", agency);
    add("desktop.home.year", year);
    add("desktop.home.edition", edition);
    review.ifPresent(
        each ->
            each.stepsProperty()
                .addListener((property, was, is) -> agency.setText(each.report().agency())));
  }

  /** Asks for the year. */
  void askYear() {
    year.requestFocus();
  }

  private void add(String key, Region field) {
    Label label = new Label(Messages.text(key));
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(field);
    field.setAccessibleText(Messages.text(key));
    HBox pair = new HBox(label, field);
    pair.getStyleClass().add("receive-fact");
    getChildren().add(pair);
  }

  /** Keeps a name that was typed but not left yet. */
  void keepAgency() {
    review.ifPresent(
        each -> {
          try {
            if (!agency.getText().equals(each.report().agency())) {
              each.correct(Place.Single.AGENCY, agency.getText());
            }
          } catch (Refusal e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private void keepYear() {
    Optional<Integer> typed = year();
    boolean other =
        typed.isPresent() && review.map(each -> each.report().year() != typed.get()).orElse(true);
    if (other) {
      reread.with(Optional.empty(), typed);
    }
  }

  private Optional<Integer> year() {
    String digits = java.text.Normalizer.normalize(year.getText(), java.text.Normalizer.Form.NFKC);
    return digits.strip().matches("\\d{4}")
        ? Optional.of(Integer.valueOf(digits.strip()))
        : Optional.empty();
  }
}
