package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.intake.file.Doubt;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word's documents with what people and Word put into them. */
class WordHabitsTest {
  private static final Edition EDITION = Editions.builtIn().byId("2021").orElseThrow();
  private static final Report MADE = MadeUpReport.of(EDITION);
  private static final FileIntake INTAKE =
      new FileIntake(Editions.builtIn(), file -> Optional.empty());
  private static final Pattern RUN = Pattern.compile("<w:r><w:rPr></w:rPr>(<w:t.*?</w:t>)</w:r>");
  private static final Pattern ROW = Pattern.compile("<w:tr>.*?</w:tr>");

  @Test
  void trackedChangesAreReadAsAccepted() throws Exception {
    String by = " w:id=\"1\" w:author=\"乙样例\" w:date=\"2022-01-05T00:00:00Z\"";
    String gone =
        "<w:del%1$s><w:r><w:delText>77</w:delText></w:r></w:del>".formatted(by)
            + "<w:moveFrom%1$s><w:r><w:t>88</w:t></w:r></w:moveFrom>".formatted(by);
    String row =
        "<w:tr><w:trPr><w:del%s/></w:trPr>%s</w:tr>"
            .formatted(by, "<w:tc><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc>".repeat(4));
    UnaryOperator<String> tracked =
        xml ->
            RUN.matcher(xml)
                .replaceAll(gone + "<w:ins" + by + "><w:r>$1</w:r></w:ins>")
                .replace("<w:tbl>", "<w:p><w:moveTo" + by + "/></w:p><w:tbl>")
                .replaceAll("(</w:tblGrid>)", "$1" + Matcher.quoteReplacement(row));
    Received received = same(Repacked.word(tracked));
    assertThat(received.lines()).noneMatch(line -> line.contains("77") && line.contains("88"));
  }

  @Test
  void marksOfFootnotesAreNoWords() throws Exception {
    String mark = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    same(Repacked.word(xml -> RUN.matcher(xml).replaceAll("$0" + mark)));
  }

  @Test
  void aTableThatGoesOnAsAnotherWithTheSameHeadIsOne() throws Exception {
    UnaryOperator<String> split =
        xml -> {
          int table = xml.indexOf("<w:tbl>", xml.indexOf("三、"));
          String start = xml.substring(table, xml.indexOf("<w:tr>", table));
          Matcher rows = ROW.matcher(xml).region(table, xml.length());
          StringBuilder head = new StringBuilder();
          for (int i = 0; i < 3 && rows.find(); i++) {
            head.append(rows.group());
          }
          for (int i = 0; i < 8; i++) {
            rows.find();
          }
          return xml.substring(0, rows.start())
              + "</w:tbl><w:p/>"
              + start
              + head
              + xml.substring(rows.start());
        };
    same(Repacked.word(split));
  }

  @Test
  void aHyphenThatDoesNotBreakIsASign() throws Exception {
    Report made = MadeUpReport.of(Editions.builtIn().byId("2014").orElseThrow());
    byte[] file =
        Repacked.file(
            "libreoffice/2014.docx",
            "word/document.xml",
            xml -> xml.replace("<w:t>-", "<w:noBreakHyphen/><w:t>"));
    assertThat(INTAKE.read("年报.docx", file, Hints.NONE).report().values()).isEqualTo(made.values());
  }

  @ParameterizedTest
  @ValueSource(strings = {"〇", "零", "０", "0 件", "０．０"})
  void nothingIsWrittenInManyWays(String nothing) throws Exception {
    byte[] file = Repacked.word(xml -> xml.replace("<w:t>0</w:t>", "<w:t>" + nothing + "</w:t>"));
    Received received = same(file);
    assertThat(received.doubts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void headingsThatWordNumbersAreHeadings(boolean byStyle) throws Exception {
    same(edited(document -> number(document, byStyle)));
  }

  @Test
  void numbersOfALowerLevelBeginAnewUnderEachHeading() throws Exception {
    Received received = read(edited(document -> number(document, false)));
    for (Narrative section : MADE.sections()) {
      assertThat(received.report().section(section.id()).orElseThrow().text())
          .isEqualTo(section.text());
    }
  }

  @Test
  void aPictureInPlaceOfTheTablesIsSaid() throws Exception {
    byte[] file =
        edited(
            document -> {
              while (!document.getTables().isEmpty()) {
                document.removeBodyElement(document.getPosOfTable(document.getTables().getFirst()));
              }
              document
                  .createParagraph()
                  .createRun()
                  .addPicture(
                      new ByteArrayInputStream(new byte[] {1}), 6, "表.png", Units.EMU_PER_POINT, 1);
            });
    Received received = read(file);
    assertThat(received.report().values()).isEmpty();
    assertThat(received.doubts()).extracting(Doubt::reason).anyMatch(why -> why.contains("图片"));
  }

  /** What changes a document. */
  private interface Edit {
    void on(XWPFDocument document) throws Exception;
  }

  private static byte[] edited(Edit edit) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] whole = Repacked.resource("libreoffice/2021.docx");
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(whole))) {
      edit.on(document);
      document.write(out);
    }
    return out.toByteArray();
  }

  /** Takes the typed numbers off and lets Word number the paragraphs: 一、 and under it （一）. */
  private static void number(XWPFDocument document, boolean byStyle) {
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.valueOf(9));
    String[] shown = {"%1、", "（%2）"};
    for (int level = 0; level < shown.length; level++) {
      CTLvl each = list.addNewLvl();
      each.setIlvl(BigInteger.valueOf(level));
      each.addNewStart().setVal(BigInteger.ONE);
      each.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING_THOUSAND);
      each.addNewLvlText().setVal(shown[level]);
    }
    BigInteger kind = document.createNumbering().addAbstractNum(new XWPFAbstractNum(list));
    BigInteger number = document.getNumbering().addNum(kind);
    CTStyle heading = CTStyle.Factory.newInstance();
    heading.setStyleId("numbered");
    heading.addNewName().setVal("numbered");
    heading.addNewPPr().addNewNumPr().addNewNumId().setVal(number);
    document.createStyles().addStyle(new XWPFStyle(heading));
    for (XWPFParagraph paragraph : List.copyOf(document.getParagraphs())) {
      String words = paragraph.getText();
      boolean first = words.matches("[一二三四五六]、.*");
      if (first && byStyle) {
        paragraph.setStyle("numbered");
      } else if (first || words.matches("（[一二三]）.*") && !byStyle) {
        paragraph.setNumID(number);
        paragraph.setNumILvl(first ? BigInteger.ZERO : BigInteger.ONE);
      } else {
        continue;
      }
      String bare = words.replaceFirst("^(?:[一二三四五六]、|（[一二三]）)", "");
      while (paragraph.getRuns().size() > 1) {
        paragraph.removeRun(1);
      }
      paragraph.getRuns().getFirst().setText(bare, 0);
    }
  }

  private static Received same(byte[] file) throws Exception {
    Received received = read(file);
    assertThat(received.report().values()).isEqualTo(MADE.values());
    assertThat(received.report().sections()).isEqualTo(MADE.sections());
    return received;
  }

  private static Received read(byte[] file) throws Exception {
    return INTAKE.read("年报.docx", file, Hints.NONE);
  }
}
