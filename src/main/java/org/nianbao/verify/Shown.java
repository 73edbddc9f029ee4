package org.nianbao.verify;

/** Words cut to what is worth showing of them. */
final class Shown {
  /** How many characters are shown before and after the first that differs. */
  private static final int AROUND = 8;

  private static final int MOST = 20;

  private Shown() {}

  /** How words begin. */
  static String begin(CharSequence words) {
    String all = words.toString().strip();
    return all.length() > MOST ? all.substring(0, MOST) + "…" : all;
  }

  /** What stands around a place. */
  static String around(String words, int at) {
    int from = Math.max(0, Math.min(at, words.length()) - AROUND);
    int to = Math.min(words.length(), at + AROUND);
    return words.substring(from, Math.max(from, to));
  }

  /** How many characters two texts begin with alike. */
  static int common(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int at = 0;
    while (at < most && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }
}
