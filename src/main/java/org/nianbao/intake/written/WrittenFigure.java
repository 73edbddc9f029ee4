package org.nianbao.intake.written;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.edition.Cell;
import org.nianbao.message.Messages;
import org.nianbao.report.Figures;
import org.nianbao.report.Value;

/**
 * A figure as published files write it: besides what {@link Figures} understands with its unit
 * behind it, with blanks between its digits, or as 无.
 */
public final class WrittenFigure {
  private static final Pattern WITH_UNIT =
      Pattern.compile("([-−+]?\\d[\\d,]*(?:\\.\\d+)?)\\s*(\\p{IsHan}{1,2})");
  private static final Pattern SPACED = Pattern.compile("[-−]?\\d(?:[\\d,.]| (?=[\\d,.]))*\\d");
  private static final Pattern PLUS = Pattern.compile("\\+(\\d[\\d,]*(?:\\.\\d+)?)");
  private static final Set<String> NOTHING = Set.of("无", "沒有", "没有", "無", "不涉及", "不适用");
  private static final Set<String> ZEROS = Set.of("〇", "零");
  private static final Set<String> COUNTED =
      Set.of("件", "条", "次", "个", "项", "部", "篇", "人", "宗", "份", "人次", "起", "家", "名");
  private static final int LONGEST = 40;

  /** Places of the point between yuan and ten thousands of them. */
  private static final int TEN_THOUSAND = 4;

  private WrittenFigure() {}

  /**
   * What came of reading.
   *
   * @param reason why it should be looked at, a whole sentence; "" where it is plain
   */
  public record Understood(Value value, String reason) {}

  /** Whether this may be a figure or stands for none, wherever it is. */
  public static boolean is(String written) {
    if (written.length() > LONGEST || isOdd(Raised.without(written))) {
      return false;
    }
    String text = Key.wide(Raised.without(written)).strip();
    return text.length() <= LONGEST
        && (Figures.read(text) instanceof Figures.Understood
            || NOTHING.contains(text)
            || ZEROS.contains(text)
            || PLUS.matcher(text).matches()
            || SPACED.matcher(text).matches()
            || (WITH_UNIT.matcher(text).matches() && unitOf(text)));
  }

  private static boolean unitOf(String text) {
    String unit = text.replaceFirst("^[-−+\\d,.\\s]+", "");
    return COUNTED.contains(unit) || unit.equals("万元") || unit.equals("元");
  }

  /** The figure for a cell; empty where it is none, or counts in another unit. */
  public static Optional<Understood> read(String written, Cell cell) {
    String bare = Raised.without(written);
    if (!bare.equals(written)) {
      String reason = Messages.text("intake.unsure.marked", written.strip());
      return unmarked(bare, cell)
          .map(figure -> new Understood(figure.value(), figure.reason() + reason));
    }
    return isOdd(written) ? Optional.empty() : unmarked(written, cell);
  }

  /** Of ② and ³ compatibility would make digits of the figure. */
  private static boolean isOdd(String written) {
    return written.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_NUMBER);
  }

  private static Optional<Understood> unmarked(String written, Cell cell) {
    String text = Key.wide(written).strip();
    if (Figures.read(written) instanceof Figures.Understood understood) {
      return Optional.of(new Understood(understood.value(), ""));
    }
    if (NOTHING.contains(text)) {
      String reason = Messages.text("intake.unsure.nothing", text);
      return Optional.of(new Understood(Value.NOT_APPLICABLE, reason));
    }
    if (ZEROS.contains(text)) {
      return Optional.of(new Understood(Value.of(0), ""));
    }
    Matcher plus = PLUS.matcher(text);
    if (plus.matches() && cell.signed()) {
      return plain(plus.group(1), "");
    }
    Matcher unit = WITH_UNIT.matcher(text);
    if (unit.matches() && fits(unit.group(2), cell)) {
      return plain(unit.group(1), "");
    }
    if (unit.matches() && cell.isMoney() && unit.group(2).equals("元")) {
      return inYuan(unit.group(1));
    }
    if (SPACED.matcher(text).matches()) {
      return plain(text.replace(" ", ""), Messages.text("intake.unsure.spaced", text));
    }
    return Optional.empty();
  }

  /** A figure of yuan in a cell of ten thousands; empty where it is none that a cell holds. */
  public static Optional<Understood> inYuan(String written) {
    if (Figures.read(written) instanceof Figures.Understood understood
        && understood.value() instanceof Value.Number yuan) {
      BigDecimal converted = yuan.number().movePointLeft(TEN_THOUSAND).stripTrailingZeros();
      String plain = converted.signum() == 0 ? "0" : converted.toPlainString();
      String reason = Messages.text("intake.unsure.yuan", yuan.written(), plain);
      return plain(plain, yuan.number().signum() == 0 ? "" : reason);
    }
    return Optional.empty();
  }

  private static boolean fits(String unit, Cell cell) {
    if (cell.isMoney()) {
      return unit.equals("万元");
    }
    return unit.equals(cell.row().unit()) || COUNTED.contains(unit);
  }

  private static Optional<Understood> plain(String digits, String reason) {
    return Figures.read(digits) instanceof Figures.Understood understood
        ? Optional.of(new Understood(understood.value(), reason))
        : Optional.empty();
  }
}
