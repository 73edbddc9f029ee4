package org.nianbao.export;

import java.math.BigDecimal;
import org.apache.poi.ss.util.NumberToTextConverter;

/** What a spreadsheet's numbers can hold. */
public final class WorkbookFigure {
  private WorkbookFigure() {}

  /** Whether a number comes back digit by digit; one that does not is written as text. */
  public static boolean exact(BigDecimal number) {
    return of(number.doubleValue()).compareTo(number) == 0;
  }

  /** The number that a spreadsheet shows and a reader takes: 15 digits of it. */
  public static BigDecimal of(double held) {
    return new BigDecimal(NumberToTextConverter.toText(held));
  }
}
