package org.nianbao.check.prose;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose figures a sentence, or a report's tables, speak of. */
public enum Scope {
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

  /** Where several begin at one place, the first of these counts. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<below>(?:不含|不包括|不包含|除)(?:本级|本机关|本单位|本部门)|(?<![和及与含括、])(?:下属|所属|直属|下辖)(?!各?单位)[^，,。]{0,4}(?:单位|机构|部门|学校|医院|站所))"
              + "|(?<whole>全[省市州盟县区旗镇乡]|全系统|各级|各[区县市州旗镇乡街]|各(?:部门|单位)(?=共?(?:收到|受理|新收|办结|办理|答复|制发))|[所下直]属各?单位|下属)"
              + "|(?<own>(?<!不含|不包括|不包含|除)(?:本机关|本级|本单位)|机关本部|政府办公?室?(?!法)|我办|我室)"
              + "|(?<self>我[局委厅院校所站队镇乡]|我中心|我街道|本[局委厅院校所站队镇乡]|本街道)");

  /** What one of these words begins with. */
  private static final String BEGINNINGS = "下所直全各本机政我不除";

  /** What words say of it; where they speak of several, the last counts. */
  public static Scope of(String words) {
    Matcher matcher = WORDS.matcher(words).useTransparentBounds(true);
    for (int at = words.length() - 1; at >= 0; at--) {
      if (BEGINNINGS.indexOf(words.charAt(at)) >= 0
          && matcher.region(at, words.length()).lookingAt()) {
        return of(matcher);
      }
    }
    return UNTOLD;
  }

  private static Scope of(MatchResult found) {
    if (found.group("below") != null) {
      return BELOW;
    }
    if (found.group("whole") != null) {
      return WHOLE;
    }
    return found.group("own") != null ? OWN : SELF;
  }

  /** Whether a difference between the two may be one of scope. */
  public boolean mayDifferFrom(Scope tables) {
    return switch (this) {
      case UNTOLD -> false;
      case SELF -> tables == WHOLE;
      default -> this != tables;
    };
  }

  /** Whether both speak of the same, as far as is told. */
  public boolean isLike(Scope other) {
    return untoldIfSelf() == other.untoldIfSelf();
  }

  private Scope untoldIfSelf() {
    return this == SELF ? UNTOLD : this;
  }
}
