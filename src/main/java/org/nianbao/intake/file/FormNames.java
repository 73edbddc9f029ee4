package org.nianbao.intake.file;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;

/**
 * The defined names of a workbook that this program exports: one for each cell of the form, so that
 * figures filled in elsewhere are found again wherever rows and columns were moved to.
 *
 * <p>A cell {@code 3.1/natural} is called {@code _3.1.natural}, a cell {@code 3.1.2} {@code
 * _3.1.2}; a character that a name may not have becomes {@code _}. Where two cells would be called
 * alike, letters of either case counting as the same, the later one gets {@code _2} behind.
 */
public final class FormNames {
  /** Names the cell that holds the edition's id; a workbook that has it is one of ours. */
  public static final String EDITION = "_nianbao.edition";

  /** Names the cell that holds the agency's name. */
  public static final String AGENCY = "_nianbao.agency";

  /** Names the cell that holds the year reported on. */
  public static final String YEAR = "_nianbao.year";

  /**
   * Behind the name of a total: names the cell beside the table with the total that the report has,
   * where it is another than the sum of its parts.
   */
  public static final String OWN = ".nianbao.own";

  private FormNames() {}

  /** The names of an edition's cells, in the order printed. */
  public static Map<CellId, String> of(Edition edition) {
    Map<CellId, String> names = new LinkedHashMap<>();
    Set<String> taken = new TreeSet<>();
    for (CellId cell : edition.cells().keySet()) {
      String words = cell.column().isEmpty() ? cell.row() : cell.row() + "." + cell.column();
      String plain = "_" + words.replaceAll("[^0-9A-Za-z.]", "_");
      String name = plain;
      for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
        name = plain + "_" + i;
      }
      names.put(cell, name);
    }
    return names;
  }
}
