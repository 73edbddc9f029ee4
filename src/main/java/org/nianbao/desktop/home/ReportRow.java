package org.nianbao.desktop.home;

import java.util.Locale;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.nianbao.library.Listing;

/** A report in the list; how complete it is and what the checks say comes a moment later. */
public final class ReportRow {
  private final Listing listing;
  private final ReadOnlyObjectWrapper<Extent> extent = new ReadOnlyObjectWrapper<>(Extent.UNKNOWN);

  /**
   * How far a report has come.
   *
   * @param percent how much is filled; empty while not known
   * @param errors findings that keep it from being issued; empty while not known
   * @param others findings left besides
   */
  public record Extent(OptionalInt percent, OptionalInt errors, OptionalInt others) {
    static final Extent UNKNOWN =
        new Extent(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  ReportRow(Listing listing) {
    this.listing = listing;
  }

  long id() {
    return listing.id();
  }

  public Listing listing() {
    return listing;
  }

  public ReadOnlyObjectProperty<Extent> extentProperty() {
    return extent.getReadOnlyProperty();
  }

  void set(Extent known) {
    extent.set(known);
  }

  /** Whether every one of these words is in what the list shows of it. */
  boolean matches(String words) {
    String shown =
        (listing.agency() + " " + listing.year() + " " + listing.status().words())
            .toLowerCase(Locale.ROOT);
    for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
      if (!shown.contains(word)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return listing.agency() + " " + listing.year();
  }
}
