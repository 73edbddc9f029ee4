package org.nianbao.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.export.Format;

/**
 * An OFD file, a Word file, a web page or a workbook changed in any way is never said to be right.
 */
class ForgedPartsTest {
  private static final int EACH = 4;

  @TempDir private static Path folder;
  private static AnyCopy any;

  @BeforeAll
  static void draw() throws Exception {
    any = new AnyCopy(folder);
  }

  @ParameterizedTest
  @EnumSource(PartForger.class)
  void isTold(PartForger forger) throws Exception {
    for (int seed = 0; seed < EACH; seed++) {
      Random random = new Random(100L * forger.ordinal() + seed);
      byte[] file = any.one(forger.format(), random);
      boolean web = forger.format() == Format.HTML;
      Map<String, byte[]> parts =
          web ? new LinkedHashMap<>(Map.of(PartForger.WHOLE, file)) : ZipParts.of(file);
      forger.forge(parts, random);
      byte[] forged = web ? parts.get(PartForger.WHOLE) : ZipParts.together(parts);
      assertThat(AnyCopy.faults(forged, forger.format())).as("%s %d", forger, seed).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"format", "white", "hiddenRow", "label", "figure", "picture", "name"})
  void aWorkbooksLooksAreToldToo(String kind) throws Exception {
    byte[] file = any.one(Format.XLSX, new Random(kind.hashCode()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var name =
          book.getAllNames().stream()
              .filter(each -> each.getNameName().matches("_\\d.*"))
              .skip(3)
              .findFirst()
              .orElseThrow();
      CellReference place = new CellReference(name.getRefersToFormula());
      var sheet = book.getSheet(place.getSheetName());
      Cell cell = sheet.getRow(place.getRow()).getCell(place.getCol());
      CellStyle style = book.createCellStyle();
      style.cloneStyleFrom(cell.getCellStyle());
      switch (kind) {
        case "format" -> style.setDataFormat(book.createDataFormat().getFormat("\"999\""));
        case "white" -> {
          Font white = book.createFont();
          white.setColor(IndexedColors.WHITE.getIndex());
          style.setFont(white);
        }
        case "hiddenRow" -> cell.getRow().setZeroHeight(true);
        case "label" -> {
          for (Cell each : cell.getRow()) {
            if (each.getColumnIndex() < cell.getColumnIndex()
                && each.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING) {
              each.setCellValue(each.getStringCellValue() + "数");
              break;
            }
          }
        }
        case "figure" -> cell.setCellValue(906);
        case "picture" -> {
          int picture = book.addPicture(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 6);
          sheet
              .createDrawingPatriarch()
              .createPicture(
                  sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 1, 1, 2, 2), picture);
        }
        default -> book.removeName(name);
      }
      cell.setCellStyle(style);
      book.write(out);
    }
    assertThat(AnyCopy.faults(out.toByteArray(), Format.XLSX)).as(kind).isNotEmpty();
  }
}
