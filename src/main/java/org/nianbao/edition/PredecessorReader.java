package org.nianbao.edition;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads which cells of older editions mean what this one's cells mean: {@code "before":{"2019":
 * {"same":true,"cells":{"3.3.6.3/natural":"3.3.6/natural"}}}}. With {@code same}, cells of equal id
 * mean the same unless named otherwise; "" for a cell that has no like in the older edition.
 */
final class PredecessorReader {
  private final String own;
  private final Set<CellId> cells = new HashSet<>();
  private final Editions older;

  /**
   * For an edition of these tables.
   *
   * @param own its id
   * @param older editions at hand, which the older cells are looked up in
   */
  PredecessorReader(String own, List<Table> tables, Editions older) {
    this.own = own;
    this.older = older;
    tables.forEach(table -> table.cells().map(Cell::id).forEach(cells::add));
  }

  /** By the older edition's id: from this edition's cells to its cells. */
  Map<String, Map<CellId, CellId>> read(Cursor at) {
    Map<String, Map<CellId, CellId>> predecessors = new LinkedHashMap<>();
    for (String edition : at.at("before").keys()) {
      Cursor one = at.at("before").at(edition).only("same", "cells");
      if (edition.equals(own)) {
        one.fault("edition.self");
      }
      predecessors.put(edition, cells(one, older.byId(edition)));
    }
    return predecessors;
  }

  private Map<CellId, CellId> cells(Cursor at, Optional<Edition> edition) {
    Map<CellId, CellId> map = new LinkedHashMap<>();
    if (at.flag("same", false)) {
      cells.forEach(cell -> map.put(cell, cell));
    }
    Cursor listed = at.at("cells");
    for (String cell : listed.keys()) {
      CellId id = CellId.parse(cell);
      if (!cells.contains(id)) {
        listed.at(cell).fault("edition.code", cell);
      }
      String old = listed.textOrNone(cell);
      if (old.isEmpty()) {
        map.remove(id);
      } else {
        CellId before = CellId.parse(old);
        if (edition.isPresent() && edition.get().cell(before).isEmpty()) {
          listed.at(cell).fault("edition.codeBefore", edition.get().id(), old);
        }
        map.put(id, before);
      }
    }
    return map;
  }
}
