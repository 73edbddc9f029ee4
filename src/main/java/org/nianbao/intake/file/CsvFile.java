package org.nianbao.intake.file;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads tables that spreadsheets write as text, parted by commas or tabs. */
public final class CsvFile {
  private CsvFile() {}

  /** By its name, for prose has commas too. */
  public static boolean is(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".tsv");
  }

  public static Extract read(String text) throws IOException {
    Extract extract = new Extract();
    CSVFormat format = text.indexOf('\t') >= 0 ? CSVFormat.TDF : CSVFormat.EXCEL;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord record : parser) {
        List<String> cells = record.stream().toList();
        if (cells.stream().filter(cell -> !cell.isBlank()).count() == 1) {
          extract.paragraph(String.join("", cells));
        } else {
          extract.row(cells);
        }
      }
    }
    return extract;
  }
}
