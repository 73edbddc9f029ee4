package org.nianbao.page;

import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nianbao.message.Messages;

/**
 * The verification code as a QR code: words that a telephone shows, the agency, the year and the
 * code, so that paper can be held against data without typing.
 */
final class CodeSquare {
  /** One dark or light square, mm. */
  private static final double MODULE = 0.48;

  /** The most modules at a side: more would not go below the type area. */
  private static final int MOST_MODULES = 41;

  /** So many modules at a side bear the stronger correction. */
  private static final int STRONG_MODULES = 37;

  private static final String LEFT_OUT = "…";

  private final ByteMatrix modules;

  /**
   * @param agency shortened where it is too long for the square
   * @param code the verification code
   */
  CodeSquare(String agency, int year, String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    ByteMatrix found = encoded(agency, year, upper, ErrorCorrectionLevel.M);
    if (found.getWidth() > STRONG_MODULES) {
      found = encoded(agency, year, upper, ErrorCorrectionLevel.L);
    }
    for (int kept = agency.length() - 1; found.getWidth() > MOST_MODULES && kept >= 0; kept--) {
      int end =
          agency.offsetByCodePoints(0, Math.min(kept, agency.codePointCount(0, agency.length())));
      found = encoded(agency.substring(0, end) + LEFT_OUT, year, upper, ErrorCorrectionLevel.L);
    }
    this.modules = found;
  }

  private static ByteMatrix encoded(
      String agency, int year, String code, ErrorCorrectionLevel level) {
    String words = Messages.text("page.square", agency, year, code);
    Map<EncodeHintType, String> hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
    try {
      return Encoder.encode(words, level, hints).getMatrix();
    } catch (com.google.zxing.WriterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Its width and height in mm, without the blank that must stay around it. */
  double size() {
    return modules.getWidth() * MODULE;
  }

  /** The dark modules, each row's neighbours drawn as one line as thick as a module is high. */
  List<Mark.Rule> marks(double left, double top) {
    List<Mark.Rule> marks = new ArrayList<>();
    for (int row = 0; row < modules.getHeight(); row++) {
      double y = top + (row + 0.5) * MODULE;
      int column = 0;
      while (column < modules.getWidth()) {
        int start = column;
        while (column < modules.getWidth() && modules.get(column, row) == 1) {
          column++;
        }
        if (column > start) {
          marks.add(new Mark.Rule(left + start * MODULE, y, left + column * MODULE, y, MODULE));
        } else {
          column++;
        }
      }
    }
    return marks;
  }
}
