package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.check.prose.NumberWords;
import org.nianbao.check.prose.Plain;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/** A whole told behind its parts that is not their sum: 水环境211条、大气环境198条，总共495条. */
final class TotalCheck {
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?<=[，,、；;])(?:总计|合计|共计|总共|一共|总数)(?:有|为|是)?"
              + "((\\d[\\d,]*)(人次|件次|[件条份次篇人名个场起宗期项部]))(?=[，,。；;）)\\n]|$)");

  private static final Pattern PART =
      Pattern.compile("([^，,、；;。：:（(）)\\d]{1,16})(\\d[\\d,]*)(人次|件次|[件条份次篇人名个场起宗期项部])");

  /** What is no part beside the others: other things, comparisons and overlapping ones. */
  private static final Pattern OTHER =
      Pattern.compile("办结|答复|收到|受理|结转|上年|去年|较|增|减|计|总|约|近|余|多|其中|涉及|达|占|网站|微|公众号|平台|渠道|同时");

  private static final String ENDS = "。！？\n：:（(";
  private static final int FEWEST = 2;

  private TotalCheck() {}

  /** The wholes of a section that their parts do not come to. */
  static Stream<Finding> in(Narrative section, Plain plain) {
    String text = plain.words();
    List<Finding> findings = new ArrayList<>();
    Matcher total = TOTAL.matcher(text);
    while (total.find()) {
      int start = total.start();
      while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      String list = text.substring(start, total.start() - 1);
      Optional<BigDecimal> whole = NumberWords.read(total.group(2));
      Optional<BigDecimal> sum = sum(list, total.group(3));
      if (whole.isPresent() && sum.filter(each -> each.compareTo(whole.get()) != 0).isPresent()) {
        String written = Value.of(sum.get()).written() + total.group(3);
        findings.add(
            Finding.of(
                    Level.WARNING,
                    "prose.parts",
                    new Place.Text(section.id()),
                    Messages.text("check.prose.total", total.group(1), written),
                    total.group(1),
                    written)
                .about(plain.from(total.start(1)), plain.to(total.end(1))));
      }
    }
    return findings.stream();
  }

  /** What a list comes to that is nothing but parts of one unit; empty for any other. */
  private static Optional<BigDecimal> sum(String list, String unit) {
    BigDecimal sum = BigDecimal.ZERO;
    String[] parts = list.split("[，,、；;]", -1);
    int first = 0;
    while (first < parts.length && !PART.matcher(parts[first]).matches()) {
      if (parts[first].chars().anyMatch(Character::isDigit)) {
        return Optional.empty();
      }
      first++;
    }
    for (int i = first; i < parts.length; i++) {
      Matcher part = PART.matcher(parts[i]);
      boolean counts =
          part.matches() && part.group(3).equals(unit) && !OTHER.matcher(part.group(1)).find();
      Optional<BigDecimal> number = counts ? NumberWords.read(part.group(2)) : Optional.empty();
      if (number.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(number.get());
    }
    return parts.length - first < FEWEST ? Optional.empty() : Optional.of(sum);
  }
}
