package org.nianbao.intake.understand;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.intake.written.Key;
import org.nianbao.intake.written.WrittenDate;
import org.nianbao.report.Fact;

/**
 * Facts written as {@code label: words label: words}: the line of responsible people under the
 * table and the block of the agency's office. 电话 and 手机 belong to the person named before them.
 */
final class LabelledFacts {
  private static final Map<String, Fact> LABELS = new LinkedHashMap<>();

  static {
    LABELS.put("单位负责人", Fact.HEAD);
    LABELS.put("审核人", Fact.REVIEWER);
    LABELS.put("填报人", Fact.PREPARER);
    LABELS.put("联系电话", Fact.PHONE);
    LABELS.put("填报日期", Fact.DATE);
    LABELS.put("机构名称", Fact.OFFICE_NAME);
    LABELS.put("负责人", Fact.OFFICE_HEAD);
    LABELS.put("联系人", Fact.OFFICE_CONTACT);
    LABELS.put("办公电话", Fact.OFFICE_HEAD_PHONE);
    LABELS.put("电话", Fact.OFFICE_HEAD_PHONE);
    LABELS.put("手机", Fact.OFFICE_HEAD_MOBILE);
  }

  private static final Pattern LABEL =
      Pattern.compile(
          LABELS.keySet().stream()
              .map(label -> "(?:" + String.join("\\s*", label.split("")) + ")")
              .collect(Collectors.joining("|", "(", ")\\s*(?::|(?=\\d))")));
  private static final Set<Fact> PEOPLE =
      EnumSet.of(Fact.HEAD, Fact.REVIEWER, Fact.PREPARER, Fact.OFFICE_HEAD, Fact.OFFICE_CONTACT);

  /** Surnames of two characters that are met. */
  private static final Set<String> SURNAMES =
      Set.of("欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "端木", "轩辕");

  private static final int LONGEST_NAME = 4;
  private static final Pattern BARS = Pattern.compile("[|\\t\\s]+");

  private final Map<Fact, String> facts = new EnumMap<>(Fact.class);
  private Fact person = Fact.OFFICE_HEAD;

  /** Whether a line begins with such a label. */
  static boolean begins(String line) {
    return LABEL.matcher(Key.wide(line).replaceFirst("^[|\\s]+", "")).lookingAt();
  }

  /**
   * Takes the facts out of a line.
   *
   * @return the words of the line that belong to no label; null if there is no label in it at all
   */
  @Nullable List<String> take(String line) {
    String text = Key.wide(line);
    Matcher label = LABEL.matcher(text);
    List<String> rest = new ArrayList<>();
    @Nullable Fact last = null;
    int from = 0;
    while (label.find()) {
      keep(last, text.substring(from, label.start()), rest);
      last = fact(label.group(1).replaceAll("\\s", ""));
      from = label.end();
    }
    if (last == null) {
      return null;
    }
    keep(last, text.substring(from), rest);
    return rest;
  }

  Map<Fact, String> facts() {
    return facts;
  }

  private Fact fact(String label) {
    Fact fact = Objects.requireNonNull(LABELS.get(label), label);
    if (fact == Fact.OFFICE_HEAD || fact == Fact.OFFICE_CONTACT) {
      person = fact;
    }
    if (person == Fact.OFFICE_CONTACT) {
      return switch (fact) {
        case OFFICE_HEAD_PHONE -> Fact.OFFICE_CONTACT_PHONE;
        case OFFICE_HEAD_MOBILE -> Fact.OFFICE_CONTACT_MOBILE;
        default -> fact;
      };
    }
    return fact;
  }

  private void keep(@Nullable Fact fact, String words, List<String> rest) {
    List<String> parts = BARS.splitAsStream(words.strip()).filter(part -> !part.isEmpty()).toList();
    if (fact == null) {
      rest.addAll(parts);
      return;
    }
    if (!parts.isEmpty()) {
      int length = PEOPLE.contains(fact) ? letters(parts) : 1;
      String told = String.join("", parts.subList(0, length));
      facts.putIfAbsent(fact, fact.isDate() ? WrittenDate.of(told).orElse(told) : told);
      rest.addAll(parts.subList(length, parts.size()));
    }
  }

  /** A name of two characters is set wide as one of three is long: 王 渠. */
  private static int letters(List<String> parts) {
    int letters = 0;
    while (letters < parts.size()
        && letters < LONGEST_NAME
        && parts.get(letters).length() == 1
        && Character.isIdeographic(parts.get(letters).charAt(0))) {
      letters++;
    }
    boolean surname =
        letters == 0
            && parts.size() > 1
            && SURNAMES.contains(parts.getFirst())
            && parts.get(1).length() <= 2
            && parts.get(1).codePoints().allMatch(Character::isIdeographic);
    return letters > 1 ? letters : surname ? 2 : 1;
  }
}
