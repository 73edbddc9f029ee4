package org.nianbao.intake.understand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.intake.written.Key;

/** The sentence that says who made a report, where no title and no signature does. */
final class FirstSentence {
  private static final String YEAR = "20\\d{2}\\s*年度?";
  private static final String NAME = "([\\p{IsHan}()·A-Za-z0-9]{3,40}?)";
  private static final List<Pattern> SAID =
      List.of(
          Pattern.compile("《" + NAME + YEAR + "[^，。》]{0,4}(?:政府|政务)?信息公开[^》]*》"),
          Pattern.compile("^" + NAME + YEAR + "(?:政府|政务)?信息公开[^，。]{0,8}(?:报告|年报)[是由根按依,，]"),
          Pattern.compile(
              "(?:编制|制定|编写|撰写|形成|发布|公布)(?:了|的)?" + NAME + YEAR + "[^，。]{0,4}(?:政府|政务)?信息公开"),
          Pattern.compile("(?:现将|现就|现对)" + NAME + YEAR + "[^，。]{0,4}(?:政府|政务)?信息公开"),
          Pattern.compile("(?:报告|年报)(?:是)?由" + NAME + "(?:根据|按照|依据|编制|负责|编写)"),
          Pattern.compile("(?:要求|规定|精神|》)[,，]" + NAME + "(?:编制|组织编制|编写)"));

  private static final int LINES = 8;

  private FirstSentence() {}

  /** The agency named, never sure. */
  static Optional<Masthead.Named> agency(List<String> lines, int from) {
    int seen = 0;
    for (int i = from; i < lines.size() && seen < LINES; i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      seen++;
      String line = Key.wide(lines.get(i)).replaceAll("\\s", "");
      for (Pattern said : SAID) {
        Matcher found = said.matcher(line);
        if (found.find() && TitleWords.isOffice(found.group(1))) {
          return Optional.of(new Masthead.Named(found.group(1), i, false));
        }
      }
    }
    return Optional.empty();
  }
}
