package org.nianbao.page;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The verification code as a QR code, so that paper can be held against data without typing: the
 * letters NB and the code's digits, nothing else.
 */
final class CodeSquare {
  /** One dark or light square, mm. */
  private static final double MODULE = 0.5;

  private static final String PREFIX = "NB";

  private final ByteMatrix modules;

  CodeSquare(String code) {
    try {
      this.modules =
          Encoder.encode(PREFIX + code.toUpperCase(Locale.ROOT), ErrorCorrectionLevel.M)
              .getMatrix();
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
