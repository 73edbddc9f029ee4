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

/** 本报告由总体情况、…、其他需要报告的事项等六部分组成, and how many of them it names. */
final class NamedPartsCheck implements Check {
  private static final Pattern COUNT = Pattern.compile("([二三四五六七八九十]|\\d{1,2})个?(?:大?部分|章节|章|方面)");

  /** A part's name ends so. */
  private static final Pattern ITEM =
      Pattern.compile("(?:情况|事项|概述|打算|措施|问题|说明)(?=[、，,；;和及与等]|以及|[)）]?$|共?[二三四五六七八九十\\d])");

  private static final Pattern GOES_ON = Pattern.compile("[和及与]|以及");
  private static final Pattern BEGINS = Pattern.compile("总体情况|概述|基本情况");
  private static final int FEWEST = 3;

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream().flatMap(section -> findings(section).stream());
  }

  private static List<Finding> findings(Narrative section) {
    Plain plain = Plain.of(section.text());
    List<Finding> findings = new ArrayList<>();
    int start = 0;
    String text = plain.words();
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || "。\n；".indexOf(text.charAt(i)) >= 0) {
        finding(section, plain, text.substring(start, i), start).ifPresent(findings::add);
        start = i + 1;
      }
    }
    return findings;
  }

  private static Optional<Finding> finding(
      Narrative section, Plain plain, String sentence, int at) {
    Matcher begins = BEGINS.matcher(sentence);
    Matcher count = COUNT.matcher(sentence);
    if (!begins.find() || !count.find()) {
      return Optional.empty();
    }
    boolean before = count.start() < begins.start();
    String list = sentence.substring(begins.start(), before ? sentence.length() : count.start());
    int items = 0;
    Matcher item = ITEM.matcher(list);
    int from = 0;
    while (item.find()) {
      // 存在的主要问题及改进情况 is one.
      boolean goesOn =
          item.group().equals("问题") && GOES_ON.matcher(list.substring(item.end())).lookingAt();
      items += goesOn ? 0 : 1;
      from = item.end();
    }
    int rest = list.substring(from).replaceAll("[，、,等共分为个]", "").length();
    Optional<BigDecimal> told = NumberWords.read(count.group(1));
    if (items < FEWEST || (before && rest > 0)) {
      return Optional.empty();
    }
    int named = items;
    return told.filter(each -> each.intValue() != named)
        .map(
            each ->
                Finding.of(
                        Level.WARNING,
                        "prose.named",
                        new Place.Text(section.id()),
                        Messages.text("check.prose.named", count.group(), named),
                        count.group(),
                        Integer.toString(named))
                    .about(plain.from(at + count.start()), plain.to(at + count.end())));
  }
}
