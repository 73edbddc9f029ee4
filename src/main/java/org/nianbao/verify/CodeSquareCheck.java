package org.nianbao.verify;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.List;
import java.util.Locale;

/** Reads the square with the verification code as a telephone would, from what is painted. */
final class CodeSquareCheck {
  private static final int SMALLEST = 21;
  private static final int LARGEST = 177;
  private static final int QUARTERS = 4;

  /** How far a side may be from a whole number of modules. */
  private static final double WHOLE = 0.1;

  private CodeSquareCheck() {}

  /** What the square says, in small letters; "" if it is none. */
  static String read(List<Ink.Path> dark) {
    if (dark.isEmpty()) {
      return "";
    }
    Box all = dark.stream().map(Ink::box).reduce(Box::with).orElseThrow();
    double module =
        dark.stream()
            .mapToDouble(each -> Math.min(each.box().width(), each.box().height()))
            .min()
            .orElseThrow();
    double count = all.height() / module;
    int size = (int) Math.round(count);
    boolean square = Math.abs(all.width() - all.height()) < module / 2;
    if (!square || size < SMALLEST || size > LARGEST || Math.abs(count - size) > WHOLE * size) {
      return "";
    }
    BitMatrix modules = modules(dark, all, size);
    // On a page for a wide table it lies on its side.
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      try {
        return new Decoder().decode(modules.clone()).getText().toLowerCase(Locale.ROOT);
      } catch (ChecksumException | FormatException | RuntimeException e) {
        modules.rotate90();
      }
    }
    return "";
  }

  private static BitMatrix modules(List<Ink.Path> dark, Box all, int size) {
    BitMatrix modules = new BitMatrix(size);
    double step = all.width() / size;
    for (Ink.Path path : dark) {
      int left = at(path.box().left() - all.left(), step, size);
      int right = at(path.box().right() - all.left(), step, size);
      int top = at(path.box().top() - all.top(), step, size);
      int bottom = at(path.box().bottom() - all.top(), step, size);
      if (right > left && bottom > top) {
        modules.setRegion(left, top, right - left, bottom - top);
      }
    }
    return modules;
  }

  private static int at(double along, double step, int size) {
    return Math.max(0, Math.min(size, (int) Math.round(along / step)));
  }
}
