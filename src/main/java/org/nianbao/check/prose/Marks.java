package org.nianbao.check.prose;

import java.util.regex.Pattern;

/** Numbers that only number what follows: 一、（二）3. ④ 一是. */
final class Marks {
  /** At a line's beginning. */
  static final Pattern HEADING =
      Pattern.compile(
          "(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\\d]{1,3}[）)]"
              + "|\\d{1,2}[、.．](?!\\d)|[①-⑳]|附件|第[一二三四五六七八九十]+[章节部])");

  private Marks() {}
}
