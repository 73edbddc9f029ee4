package org.nianbao.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.check.prose.Plain;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Quotation marks and brackets that stand alone: 水源微讯”, （见附件. */
final class PairCheck implements Check {
  private static final String OPEN = "“‘（《〈〔【「『";
  private static final String CLOSE = "”’）》〉〕】」』";
  private static final int NEAR = 8;

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream().flatMap(section -> findings(section).stream());
  }

  private static List<Finding> findings(Narrative section) {
    Plain plain = Plain.of(section.text());
    String text = plain.words().replace('(', '（').replace(')', '）');
    List<Finding> findings = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '\n' : text.charAt(i);
      if (c == '\n') {
        open.reversed().stream()
            .filter(at -> !isCited(text, at))
            .forEach(at -> findings.add(finding(section, plain, text, at)));
        open.clear();
      } else if (OPEN.indexOf(c) >= 0) {
        open.push(i);
      } else if (CLOSE.indexOf(c) >= 0 && !isListMark(text, i)) {
        close(section, plain, text, i, open, findings);
      }
    }
    return findings;
  }

  private static void close(
      Narrative section,
      Plain plain,
      String text,
      int at,
      Deque<Integer> open,
      List<Finding> found) {
    char wanted = OPEN.charAt(CLOSE.indexOf(text.charAt(at)));
    boolean known = open.stream().anyMatch(each -> text.charAt(each) == wanted);
    if (!known) {
      found.add(finding(section, plain, text, at));
      return;
    }
    int last = open.pop();
    while (text.charAt(last) != wanted) {
      if (!isCited(text, last)) {
        found.add(finding(section, plain, text, last));
      }
      last = open.pop();
    }
  }

  /** 1）甲；2）乙: a bracket that closes what nobody opens. */
  private static boolean isListMark(String text, int at) {
    int from = at;
    while (from > 0 && "0123456789一二三四五六七八九十".indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    return text.charAt(at) == '）'
        && from < at
        && (from == 0 || "\n。；，：".indexOf(text.charAt(from - 1)) >= 0);
  }

  /** 国办公开办函〔202130号: told as a citation that is wrong. */
  private static boolean isCited(String text, int at) {
    return text.charAt(at) == '〔' && at > 0 && text.charAt(at - 1) == '函';
  }

  private static Finding finding(Narrative section, Plain plain, String text, int at) {
    String mark = text.substring(at, at + 1);
    String near =
        text.substring(Math.max(0, at - NEAR), Math.min(text.length(), at + NEAR))
            .replace("\n", "");
    String key = OPEN.contains(mark) ? "check.wording.pair.open" : "check.wording.pair.close";
    return Finding.of(
            Level.WARNING,
            "wording.pair",
            new Place.Text(section.id()),
            Messages.text(key, near, mark),
            near,
            mark)
        .about(plain.from(at), plain.to(at + 1));
  }
}
