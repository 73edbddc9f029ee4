package org.nianbao.intake.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Parts rich text into groups, control words and bytes of text. */
final class RichTextTokens {
  private static final int LONGEST_WORD = 32;
  private static final int LONGEST_NUMBER = 10;

  private final byte[] file;
  private int at;
  private Kind kind = Kind.CLOSE;
  private String word = "";
  private int number;
  private boolean numbered;
  private byte[] bytes = new byte[0];
  private boolean escaped;

  /** What stands at a place. */
  enum Kind {
    OPEN,
    CLOSE,
    WORD,
    BYTES
  }

  RichTextTokens(byte[] file) {
    this.file = file;
  }

  Kind kind() {
    return kind;
  }

  /** A control word, or the sign of a control symbol. */
  String word() {
    return word;
  }

  /** The number behind it; 0 where there is none. */
  int number() {
    return number;
  }

  boolean numbered() {
    return numbered;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Whether the bytes were written as escapes, all of which stand for one character or more. */
  boolean escaped() {
    return escaped;
  }

  /** Goes to the next one; false at the end. */
  boolean next() {
    while (at < file.length && (file[at] == '\r' || file[at] == '\n' || file[at] == 0)) {
      at++;
    }
    if (at >= file.length) {
      return false;
    }
    switch (file[at]) {
      case '{' -> sign(Kind.OPEN);
      case '}' -> sign(Kind.CLOSE);
      case '\\' -> control();
      default -> text();
    }
    return true;
  }

  private void sign(Kind found) {
    kind = found;
    at++;
  }

  private void text() {
    int from = at;
    while (at < file.length && "{}\\\r\n".indexOf(file[at]) < 0) {
      at++;
    }
    kind = Kind.BYTES;
    escaped = false;
    bytes = Arrays.copyOfRange(file, from, at);
  }

  private void control() {
    char sign = at + 1 < file.length ? (char) (file[at + 1] & 0xFF) : ' ';
    if (sign == '\'') {
      escapes();
      return;
    }
    if (!Character.isLetter(sign) || sign > 'z') {
      symbol(sign);
      return;
    }
    int from = ++at;
    while (at < file.length && at - from < LONGEST_WORD && isLetter(file[at])) {
      at++;
    }
    word = new String(file, from, at - from, StandardCharsets.US_ASCII);
    int begin = at;
    if (at < file.length && file[at] == '-') {
      at++;
    }
    while (at < file.length && at - begin < LONGEST_NUMBER && isDigit(file[at])) {
      at++;
    }
    String written = new String(file, begin, at - begin, StandardCharsets.US_ASCII);
    numbered = written.matches("-?\\d{1,9}");
    number = numbered ? Integer.parseInt(written) : 0;
    if (at < file.length && file[at] == ' ') {
      at++;
    }
    kind = Kind.WORD;
  }

  private void symbol(char sign) {
    at += 2;
    if ("{}\\".indexOf(sign) >= 0) {
      kind = Kind.BYTES;
      escaped = true;
      bytes = new byte[] {(byte) sign};
    } else {
      kind = Kind.WORD;
      word = sign == '\n' || sign == '\r' ? "par" : Character.toString(sign);
      number = 0;
      numbered = false;
    }
  }

  /** Neighbouring escapes as one: two of them are a Chinese character. */
  private void escapes() {
    ByteArrayOutputStream found = new ByteArrayOutputStream();
    while (at + 3 < file.length && file[at] == '\\' && file[at + 1] == '\'') {
      int high = Character.digit(file[at + 2], 16);
      int low = Character.digit(file[at + 3], 16);
      if (high < 0 || low < 0) {
        break;
      }
      found.write(high << 4 | low);
      at += 4;
    }
    if (found.size() == 0) {
      at += 2;
    }
    kind = Kind.BYTES;
    escaped = true;
    bytes = found.toByteArray();
  }

  private static boolean isLetter(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
