package org.nianbao.desktop.open;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableMap;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.library.Cause;
import org.nianbao.library.Source;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** The report that is open and what its review needs of it. */
public interface Desk {
  Edition edition();

  ReadOnlyObjectProperty<Report> reportProperty();

  /** The report as it is now. */
  default Report report() {
    return reportProperty().get();
  }

  /** Whether nothing at all can be kept. */
  boolean readOnly();

  /** Whether no words of the report may be edited. */
  boolean locked();

  /** How many findings keep the report from going on. */
  long blocking();

  /** How many warnings stand without a reason. */
  long doubts();

  /** How what stands at a place came there. */
  Source source(Place place);

  /** Whether a finding about a place stands with a reason. */
  boolean explained(Place place);

  /** What a cell held in last year's report; empty where that has nothing of the kind. */
  Optional<String> lastYear(CellId cell);

  /** The clerk's notes by place. */
  ObservableMap<Place, String> notes();

  /**
   * Leaves a note on a place; a blank one takes it away.
   *
   * @throws Refusal if it could not be kept
   */
  void note(Place place, String words) throws Refusal;

  /**
   * Puts words back that stood at a place before.
   *
   * @throws Refusal if they could not be kept
   */
  void putBack(Place place, String words) throws Refusal;

  /**
   * Commits another state of the report.
   *
   * @throws Refusal if it could not be kept; then nothing changed
   */
  void save(Report after, Cause cause) throws Refusal;
}
