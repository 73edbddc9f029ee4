package org.nianbao.intake.file;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.nianbao.report.Numerals;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** The numbers that Word shows before paragraphs and nobody typed, counted along a document. */
final class ListNumbers {
  private static final int LEVELS = 9;

  /** No style is made of as many others. */
  private static final int MOST_STYLES = 20;

  private final XWPFDocument document;

  /** How far each list has come on each level; null where a level was not met yet. */
  private final Map<BigInteger, Integer[]> counts = new HashMap<>();

  ListNumbers(XWPFDocument document) {
    this.document = document;
  }

  /** A paragraph's number, which is counted by that; "" for none or one of other kinds. */
  String before(CTP paragraph) {
    Optional<CTNumPr> properties = properties(paragraph);
    XWPFNumbering numbering = document.getNumbering();
    if (properties.isEmpty() || !properties.get().isSetNumId() || numbering == null) {
      return "";
    }
    XWPFNum list = numbering.getNum(properties.get().getNumId().getVal());
    BigInteger kind = list == null ? null : list.getCTNum().getAbstractNumId().getVal();
    XWPFAbstractNum levels = kind == null ? null : numbering.getAbstractNum(kind);
    int level = properties.get().isSetIlvl() ? properties.get().getIlvl().getVal().intValue() : 0;
    if (levels == null || level < 0 || level >= LEVELS) {
      return "";
    }
    boolean anew = list.getCTNum().sizeOfLvlOverrideArray() > 0;
    BigInteger counted = anew ? list.getCTNum().getNumId().negate() : kind;
    return shown(levels, level, counts.computeIfAbsent(counted, any -> new Integer[LEVELS]));
  }

  private static String shown(XWPFAbstractNum levels, int level, @Nullable Integer[] count) {
    count[level] = count[level] == null ? first(levels, level) : count[level] + 1;
    for (int below = level + 1; below < LEVELS; below++) {
      count[below] = null;
    }
    String shown =
        level(levels, level)
            .filter(CTLvl::isSetLvlText)
            .map(each -> each.getLvlText().getVal())
            .orElse("");
    for (int each = 0; each <= level; each++) {
      String mark = "%" + (each + 1);
      if (shown.contains(mark)) {
        int number = count[each] == null ? first(levels, each) : count[each];
        Optional<String> written = written(levels, each, number);
        if (written.isEmpty()) {
          return "";
        }
        shown = shown.replace(mark, written.get());
      }
    }
    return shown;
  }

  private static int first(XWPFAbstractNum levels, int level) {
    return level(levels, level)
        .filter(CTLvl::isSetStart)
        .map(each -> each.getStart().getVal().intValue())
        .orElse(1);
  }

  private static Optional<String> written(XWPFAbstractNum levels, int level, int number) {
    String format =
        level(levels, level)
            .filter(CTLvl::isSetNumFmt)
            .map(each -> each.getNumFmt().getVal().toString())
            .orElse("decimal");
    return switch (format) {
      case "decimal", "decimalFullWidth", "decimalHalfWidth" ->
          Optional.of(Integer.toString(number));
      case "chineseCounting",
          "chineseCountingThousand",
          "chineseLegalSimplified",
          "taiwaneseCounting",
          "japaneseCounting",
          "ideographDigital" ->
          Optional.of(Numerals.of(number));
      default -> Optional.empty();
    };
  }

  private static Optional<CTLvl> level(XWPFAbstractNum levels, int level) {
    return levels.getCTAbstractNum().getLvlList().stream()
        .filter(each -> each.getIlvl().intValue() == level)
        .findFirst();
  }

  /** Its own numbering, or that of its style or of one that its style is made of. */
  private Optional<CTNumPr> properties(CTP paragraph) {
    if (!paragraph.isSetPPr()) {
      return Optional.empty();
    }
    if (paragraph.getPPr().isSetNumPr()) {
      return Optional.of(paragraph.getPPr().getNumPr());
    }
    String style =
        paragraph.getPPr().isSetPStyle() ? paragraph.getPPr().getPStyle().getVal() : null;
    for (int i = 0; i < MOST_STYLES && style != null && document.getStyles() != null; i++) {
      XWPFStyle of = document.getStyles().getStyle(style);
      if (of != null && of.getCTStyle().isSetPPr() && of.getCTStyle().getPPr().isSetNumPr()) {
        return Optional.of(of.getCTStyle().getPPr().getNumPr());
      }
      style = of == null ? null : of.getBasisStyleID();
    }
    return Optional.empty();
  }
}
