package org.nianbao.intake.understand;

import org.nianbao.message.Messages;

/** In which characters words differ from others, for people who would have to look twice. */
final class Difference {
  private Difference() {}

  /** 多了“工作”, 少了“的”, or “及”应为“和”; of several differences all that lies between them. */
  static String words(String written, String wanted) {
    int begin = 0;
    int most = Math.min(written.length(), wanted.length());
    while (begin < most && written.charAt(begin) == wanted.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < most - begin
        && written.charAt(written.length() - 1 - end) == wanted.charAt(wanted.length() - 1 - end)) {
      end++;
    }
    String more = written.substring(begin, written.length() - end);
    String less = wanted.substring(begin, wanted.length() - end);
    if (more.isEmpty()) {
      return Messages.text("intake.differs.less", less);
    }
    return less.isEmpty()
        ? Messages.text("intake.differs.more", more)
        : Messages.text("intake.differs.other", more, less);
  }
}
