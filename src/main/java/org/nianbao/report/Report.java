package org.nianbao.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.message.Refusal;

/**
 * One agency's report on one year in one edition. Immutable.
 *
 * @param edition the edition's id
 * @param agency the agency's full name; "" while not known
 * @param year the year reported on, not the year of publishing
 * @param sections the narrative in the order printed; ids are unique
 * @param values what the cells hold; blank ones are left out
 * @param facts cover facts; blank ones are left out
 * @param status how far it has come
 * @param explanations reasons given for findings, by the finding's fingerprint
 */
public record Report(
    String edition,
    String agency,
    int year,
    List<Narrative> sections,
    SortedMap<CellId, Value> values,
    Map<Fact, String> facts,
    Status status,
    SortedMap<String, String> explanations) {
  /** The years that reports are on: the regulations came into force in 2008. */
  public static final int FIRST_YEAR = 2000;

  public static final int LAST_YEAR = 2099;

  public Report {
    agency = Wording.oneLine(agency);
    sections = List.copyOf(sections);
    Set<String> ids = new HashSet<>();
    for (Narrative section : sections) {
      if (!ids.add(section.id())) {
        throw new IllegalArgumentException("section twice: " + section.id());
      }
    }
    SortedMap<CellId, Value> held = new TreeMap<>(values);
    held.values().removeIf(Value.BLANK::equals);
    values = Collections.unmodifiableSortedMap(held);
    Map<Fact, String> cover = new EnumMap<>(Fact.class);
    facts.forEach((fact, words) -> put(cover, fact, words));
    facts = Collections.unmodifiableMap(cover);
    SortedMap<String, String> reasons = new TreeMap<>();
    explanations.forEach((fingerprint, reason) -> put(reasons, fingerprint, reason));
    explanations = Collections.unmodifiableSortedMap(reasons);
  }

  /** A new report: the edition's sections, nothing filled. */
  public static Report empty(Edition edition, String agency, int year) {
    return new Report(
        edition.id(),
        AgencyName.clean(agency),
        year,
        edition.sections().stream().map(section -> Narrative.empty(section, year)).toList(),
        Collections.emptySortedMap(),
        Map.of(),
        Status.DRAFT,
        Collections.emptySortedMap());
  }

  /** What a cell holds, {@link Value#BLANK} where nothing was entered. */
  public Value value(CellId cell) {
    return values.getOrDefault(cell, Value.BLANK);
  }

  /** A cover fact, "" where not known. */
  public String fact(Fact fact) {
    return facts.getOrDefault(fact, "");
  }

  /** Its title in lines parted by \n: its own, else the edition's. */
  public String title(Edition in) {
    String own = fact(Fact.TITLE);
    return own.isEmpty() ? in.title(agency, year) : own;
  }

  /** The number that is printed before a section's heading, from 1; 0 for one without. */
  public int number(String section) {
    int number = 0;
    for (Narrative each : sections) {
      boolean counted = !each.heading().isEmpty();
      number += counted ? 1 : 0;
      if (each.id().equals(section)) {
        return counted ? number : 0;
      }
    }
    return 0;
  }

  /** The section of an id. */
  public Optional<Narrative> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /** The section that another report's one of the same id, else of the same heading, is here. */
  public Optional<Narrative> like(Narrative other) {
    return section(other.id())
        .or(
            () ->
                sections.stream()
                    .filter(each -> !each.heading().isEmpty())
                    .filter(each -> each.heading().equals(other.heading()))
                    .findFirst());
  }

  /** Whether it is 已签发 and so never edited, only opened again. */
  public boolean issued() {
    return status == Status.APPROVED;
  }

  /** Whether it may be edited: what was reviewed is what is issued. */
  public boolean editable() {
    return status == Status.DRAFT || status == Status.SUBMITTED;
  }

  /** Whether words at a place may be edited now; notes are no part of a report and always may. */
  public boolean editable(Place place) {
    return place instanceof Place.Note || editable();
  }

  /**
   * Refuses an edit of a place that may not be edited.
   *
   * @throws Refusal that says what has to be done before
   */
  public void requireEditable(Place place) throws Refusal {
    if (!editable(place)) {
      throw Refusal.of("report.locked." + status.name());
    }
  }

  public Report with(CellId cell, Value value) {
    SortedMap<CellId, Value> held = new TreeMap<>(values);
    held.put(cell, value);
    return new Report(edition, agency, year, sections, held, facts, status, explanations);
  }

  public Report with(Fact fact, String words) {
    Map<Fact, String> cover = new EnumMap<>(Fact.class);
    cover.putAll(facts);
    cover.put(fact, words);
    return new Report(edition, agency, year, sections, values, cover, status, explanations);
  }

  public Report with(Status newStatus) {
    return new Report(edition, agency, year, sections, values, facts, newStatus, explanations);
  }

  /** With these sections in place of the present ones. */
  public Report withSections(List<Narrative> newSections) {
    return new Report(edition, agency, year, newSections, values, facts, status, explanations);
  }

  /** With one section in place of the one of its id, or added at the end. */
  public Report with(Narrative section) {
    List<Narrative> all = new ArrayList<>(sections);
    int at = all.indexOf(section(section.id()).orElse(null));
    if (at < 0) {
      all.add(section);
    } else {
      all.set(at, section);
    }
    return withSections(all);
  }

  public Report withAgency(String name) {
    return new Report(edition, name, year, sections, values, facts, status, explanations);
  }

  public Report withYear(int newYear) {
    return new Report(edition, agency, newYear, sections, values, facts, status, explanations);
  }

  public Report withEdition(String id) {
    return new Report(id, agency, year, sections, values, facts, status, explanations);
  }

  /** With a reason for a finding; a blank one takes the reason back. */
  public Report explained(String fingerprint, String reason) {
    SortedMap<String, String> reasons = new TreeMap<>(explanations);
    reasons.put(fingerprint, reason);
    return new Report(edition, agency, year, sections, values, facts, status, reasons);
  }

  /** What of it the public may see: no contacts, and no reasons given to the superior office. */
  public Report forPublic() {
    Map<Fact, String> open = new EnumMap<>(Fact.class);
    open.putAll(facts);
    open.keySet().removeIf(Fact::isContact);
    return new Report(
        edition, agency, year, sections, values, open, status, Collections.emptySortedMap());
  }

  /** What stands at a place, as text; "" where nothing does. */
  public String at(Place place) {
    return Entries.at(this, place);
  }

  /**
   * With other words at a place, as somebody entered them; figures that cannot be understood stay
   * as words.
   */
  public Report with(Place place, String words) {
    boolean name = place == Place.Single.AGENCY;
    return Entries.with(this, place, name ? AgencyName.clean(words) : Wording.entered(words));
  }

  private static void put(Map<Fact, String> cover, Fact fact, String words) {
    String kept = fact == Fact.TITLE ? Wording.clean(words).strip() : Wording.oneLine(words);
    if (!kept.isEmpty()) {
      cover.put(fact, fact.isDate() ? Dates.canonical(kept) : kept);
    }
  }

  private static void put(SortedMap<String, String> reasons, String fingerprint, String reason) {
    String kept = Wording.oneLine(reason);
    if (!kept.isEmpty()) {
      reasons.put(fingerprint, kept);
    }
  }
}
