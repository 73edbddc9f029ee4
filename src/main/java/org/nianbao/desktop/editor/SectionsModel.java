package org.nianbao.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.edition.Section;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** Adding, leaving out and reordering sections, where the form allows it. Each is one edit. */
public final class SectionsModel {
  private static final String OWN = "own-";

  private final EditorModel model;

  SectionsModel(EditorModel model) {
    this.model = model;
  }

  /** Whether this form lets an agency choose its sections, and now is the time. */
  boolean free() {
    return !model.edition().head().sectionsFixed() && !model.locked();
  }

  /**
   * Puts a new, empty section behind another; returns it.
   *
   * @param after the id of the one before it; an unknown one puts it at the end
   * @throws Refusal if it could not be kept
   */
  Narrative add(String after) throws Refusal {
    Report report = model.report();
    int number = 1;
    while (report.section(OWN + number).isPresent()) {
      number++;
    }
    Narrative added = new Narrative(OWN + number, Messages.text("desktop.sections.newHeading"), "");
    put(added, index(after) < 0 ? report.sections().size() : index(after) + 1);
    return added;
  }

  /** Whether a section can go up (-1) or down (1): the introduction stays at the head. */
  boolean canMove(String id, int by) {
    int at = index(id);
    int to = at + by;
    List<Narrative> all = model.report().sections();
    return free()
        && at >= 0
        && to >= 0
        && to < all.size()
        && !all.get(at).heading().isEmpty()
        && !all.get(to).heading().isEmpty();
  }

  /**
   * Moves a section up (-1) or down (1).
   *
   * @throws Refusal if it could not be kept
   */
  void move(String id, int by) throws Refusal {
    if (canMove(id, by)) {
      List<Narrative> all = new ArrayList<>(model.report().sections());
      Narrative moved = all.remove(index(id));
      all.add(index(id) + by, moved);
      model.change(model.report().withSections(all));
    }
  }

  /** Whether a section can be left out: not the last that there is. */
  boolean canLeaveOut(String id) {
    return free() && index(id) >= 0 && model.report().sections().size() > 1;
  }

  /**
   * Leaves a section out, with its text; undoing brings both back.
   *
   * @throws Refusal if it could not be kept
   */
  void leaveOut(String id) throws Refusal {
    if (canLeaveOut(id)) {
      List<Narrative> all = new ArrayList<>(model.report().sections());
      all.remove(index(id));
      model.change(model.report().withSections(all));
    }
  }

  /** The form's usual sections that this report has not. */
  List<Section> leftOut() {
    return model.edition().sections().stream().filter(section -> index(section.id()) < 0).toList();
  }

  /**
   * Puts one of the form's sections back where it usually stands.
   *
   * @throws Refusal if it could not be kept
   */
  void bringBack(Section section) throws Refusal {
    List<Section> form = model.edition().sections();
    int at = 0;
    for (Section before : form.subList(0, form.indexOf(section))) {
      at = Math.max(at, index(before.id()) + 1);
    }
    put(Narrative.empty(section, model.report().year()), at);
  }

  /** Whether a place says which sections there are, or what one is called. */
  static boolean shapes(Place place) {
    return place instanceof Place.Heading || place == Place.Single.SECTIONS;
  }

  private void put(Narrative section, int at) throws Refusal {
    if (free()) {
      List<Narrative> all = new ArrayList<>(model.report().sections());
      all.add(at, section);
      model.change(model.report().withSections(all));
    }
  }

  private int index(String id) {
    List<Narrative> all = model.report().sections();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
