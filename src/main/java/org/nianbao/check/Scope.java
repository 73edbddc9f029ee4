package org.nianbao.check;

import java.util.regex.Pattern;

/** Whose figures a sentence, or a report's tables, speak of. */
enum Scope {
  /** The agency itself: 本机关, 本级. */
  OWN,
  /** The whole region or all units below: 全区, 全系统. */
  WHOLE,
  /** Not told. */
  UNTOLD;

  private static final Pattern WHOLE_WORDS =
      Pattern.compile("全[省市州盟县区旗镇乡]|全系统|各[区县市州旗镇乡街]|所属各?单位|下属");
  private static final Pattern OWN_WORDS = Pattern.compile("本机关|本级|本单位|机关本部|政府办公?室?(?!法)|我办|我室");

  /** What words say of it; where they speak of both, the later ones count. */
  static Scope of(String words) {
    int whole = last(WHOLE_WORDS, words);
    int own = last(OWN_WORDS, words);
    if (whole < 0 && own < 0) {
      return UNTOLD;
    }
    return whole > own ? WHOLE : OWN;
  }

  /** Whether a difference between the two may be one of scope. */
  boolean mayDifferFrom(Scope tables) {
    return this != UNTOLD && this != tables;
  }

  private static int last(Pattern pattern, String words) {
    return pattern.matcher(words).results().mapToInt(found -> found.start()).max().orElse(-1);
  }
}
