package org.nianbao.desktop.home;

import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.library.Source;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.NextYear;
import org.nianbao.report.Report;

/** What a new report needs: an agency and a year; its edition follows from the year. */
public final class NewReportModel {
  private static final String FOUR_DIGITS = "\\d{4}";

  private final Library library;
  private final Editions editions;
  private final StringProperty agency = new SimpleStringProperty("");
  private final StringProperty year = new SimpleStringProperty("");
  private final BooleanProperty carry = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<Listing>> lastYear =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<Listing> listings = List.of();

  public NewReportModel(Library library, Editions editions) {
    this.library = library;
    this.editions = editions;
    agency.addListener((property, was, is) -> lookForLastYear());
    year.addListener((property, was, is) -> lookForLastYear());
    propose();
  }

  public StringProperty agencyProperty() {
    return agency;
  }

  public StringProperty yearProperty() {
    return year;
  }

  /** Whether the texts and people of last year's report come over; set where there is one. */
  public BooleanProperty carryProperty() {
    return carry;
  }

  /** This agency's report on the year before, if the library has it. */
  public ReadOnlyObjectProperty<Optional<Listing>> lastYearProperty() {
    return lastYear.getReadOnlyProperty();
  }

  /** Which edition follows from the year, in words; blank where there is no year yet. */
  public StringBinding editionWords() {
    return Bindings.createStringBinding(
        () -> {
          OptionalInt number = number();
          if (number.isEmpty()) {
            return "";
          }
          return editions
              .forYear(number.getAsInt())
              .map(edition -> Messages.text("desktop.new.edition", edition.name()))
              .orElseGet(() -> Messages.text("desktop.new.noEdition", year.get().strip()));
        },
        year);
  }

  /** What carrying over means here, in words. */
  public ObservableValue<String> carryWords() {
    return lastYear.map(
        before ->
            before
                .map(one -> Messages.text("desktop.new.carry", Integer.toString(one.year())))
                .orElseGet(() -> Messages.text("desktop.new.noCarry")));
  }

  /** The agencies of the library, the one edited last first; none twice. */
  public List<String> agencies() {
    return listings.stream()
        .sorted(Comparator.comparing(Listing::changed).reversed())
        .map(Listing::agency)
        .distinct()
        .toList();
  }

  /** Fills in the agency worked on last and the year whose report is due. */
  public void propose() {
    listings = library.list();
    agency.set(agencies().stream().findFirst().orElse(""));
    int due = Year.now().getValue() - 1;
    while (listing(agency.get(), due).isPresent()) {
      due++;
    }
    year.set(Integer.toString(due));
    lookForLastYear();
  }

  /** Fills in the year after a report's. */
  public void propose(Listing before) {
    listings = library.list();
    agency.set(before.agency());
    year.set(Integer.toString(before.year() + 1));
    lookForLastYear();
  }

  /**
   * Makes the report; returns its id.
   *
   * @throws Refusal if a field is missing, no edition is for the year, or there is one already
   */
  public long begin() throws Refusal {
    if (agency.get().isBlank() || number().isEmpty()) {
      throw Refusal.of("desktop.home.incomplete");
    }
    int number = number().getAsInt();
    Edition edition = editions.requireFor(number);
    Report empty = Report.empty(edition, agency.get().strip(), number);
    boolean carried = carry.get() && lastYear.get().isPresent();
    Report begun =
        carried ? NextYear.from(library.report(lastYear.get().orElseThrow().id()), edition) : empty;
    Source source = carried ? Source.CARRIED : Source.TYPED;
    return library.add(begun, Cause.of(Cause.user(), source));
  }

  private OptionalInt number() {
    String digits = year.get().strip();
    return digits.matches(FOUR_DIGITS)
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }

  private void lookForLastYear() {
    OptionalInt number = number();
    lastYear.set(
        number.isEmpty() ? Optional.empty() : listing(agency.get().strip(), number.getAsInt() - 1));
    carry.set(lastYear.get().isPresent());
  }

  private Optional<Listing> listing(String of, int on) {
    return listings.stream()
        .filter(listing -> listing.agency().equals(of) && listing.year() == on)
        .findFirst();
  }
}
