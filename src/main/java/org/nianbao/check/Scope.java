package org.nianbao.check;

import java.util.regex.Pattern;

/** Whose figures a sentence, or a report's tables, speak of. */
enum Scope {
  /** The agency itself and nothing below it: 本机关, 本级. */
  OWN,
  /** The agency by the name it calls itself, whatever it counts: 我局, 我镇. */
  SELF,
  /** The whole region or all units below: 全区, 全系统. */
  WHOLE,
  /** Units below without the agency itself: 下属事业单位. */
  BELOW,
  /** Not told. */
  UNTOLD;

  private static final Pattern BELOW_WORDS =
      Pattern.compile("(?<![和及与含括、])(?:下属|所属|直属|下辖)(?!各?单位)[^，,。]{0,4}(?:单位|机构|部门|学校|医院|站所)");
  private static final Pattern WHOLE_WORDS =
      Pattern.compile("全[省市州盟县区旗镇乡]|全系统|各级|各[区县市州旗镇乡街]|[所下]属各?单位|下属");
  private static final Pattern OWN_WORDS = Pattern.compile("本机关|本级|本单位|机关本部|政府办公?室?(?!法)|我办|我室");
  private static final Pattern SELF_WORDS =
      Pattern.compile("我[局委厅院校所站队镇乡]|我中心|我街道|本[局委厅院校所站队镇乡]|本街道");

  /** What words say of it; where they speak of several, the later ones count. */
  static Scope of(String words) {
    // Most sentences have none of the characters: asking for these first saves most of the time.
    boolean belongs = words.indexOf('属') >= 0;
    boolean we = words.indexOf('我') >= 0 || words.indexOf('本') >= 0;
    boolean all = belongs || words.indexOf('全') >= 0 || words.indexOf('各') >= 0;
    int below = belongs || words.indexOf('辖') >= 0 ? last(BELOW_WORDS, words) : -1;
    int whole = all ? last(WHOLE_WORDS, words) : -1;
    int own = we || words.contains("政府办") ? last(OWN_WORDS, words) : -1;
    int self = we ? last(SELF_WORDS, words) : -1;
    int latest = Math.max(Math.max(below, whole), Math.max(own, self));
    if (latest < 0) {
      return UNTOLD;
    }
    if (latest == below) {
      return BELOW;
    }
    if (latest == whole) {
      return WHOLE;
    }
    return latest == own ? OWN : SELF;
  }

  /** Whether a difference between the two may be one of scope. */
  boolean mayDifferFrom(Scope tables) {
    return switch (this) {
      case UNTOLD -> false;
      case SELF -> tables == WHOLE;
      default -> this != tables;
    };
  }

  /** Whether both speak of the same, as far as is told. */
  boolean isLike(Scope other) {
    return untoldIfSelf() == other.untoldIfSelf();
  }

  private Scope untoldIfSelf() {
    return this == SELF ? UNTOLD : this;
  }

  private static int last(Pattern pattern, String words) {
    return pattern.matcher(words).results().mapToInt(found -> found.start()).max().orElse(-1);
  }
}
