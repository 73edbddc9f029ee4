package org.nianbao.check.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who received or answered, where a sentence names it before its verb: 市自然资源局收到67件. */
final class Body {
  private static final Pattern ACTS =
      Pattern.compile(
          "(?:^|[，,；;：:。（(、\\n])(?:其中|同期|另外|此外|另有?|而|经|由|年内|全年)?"
              + "(?<body>[\\p{IsHan}]{1,14}?(?:局|厅|委|委员会|政府|政府办|办公室|处|中心|院|机关|公司|街道|镇|乡|学校))"
              + "(?:全年|年内|本年度?|当年|今年|共计?|累计|分别|还|另|已|直接|统一|依法)*"
              + "(?=收到|收悉|受理|接收|接到|新收|办理|办结|办毕|答复|处理|制发|制定|出台|印发|作出|收取|审结)");

  /** Names the agency itself, or leaves open whose it is. */
  private static final Pattern SELF = Pattern.compile("[我本全各]|公开|申请|下属|直属|对|向");

  private static final Pattern OWN = Pattern.compile("我[局委厅办院校镇乡中街]|本[局委厅办院校镇乡机级单街]|被申请人|被告");
  private static final Pattern DISPUTE = Pattern.compile("复议|诉讼|起诉");
  private static final Pattern JUDGES = Pattern.compile(".*(?:政府|法院|机关|厅)");
  private static final int LONGEST_OF_ITS_OFFICES = 4;

  private Body() {}

  /** Whether the one who acted last in these words is another than the agency. */
  static boolean isOther(String words, String agency) {
    Matcher acts = ACTS.matcher(words);
    boolean other = false;
    int behind = 0;
    while (acts.find()) {
      String body = acts.group("body");
      boolean judges =
          JUDGES.matcher(body).matches() && DISPUTE.matcher(words.substring(acts.end())).find();
      if (!judges) {
        other = !isOf(agency, body);
        behind = acts.end();
      }
    }
    return other && !OWN.matcher(words.substring(behind)).find();
  }

  /** Whether a body is the agency, by its name or by a shorter one: 区医保局. */
  private static boolean isOf(String agency, String body) {
    boolean office = body.endsWith("办公室") && body.length() <= LONGEST_OF_ITS_OFFICES;
    if (office || agency.isEmpty() || SELF.matcher(body).find()) {
      return true;
    }
    int at = 0;
    for (int i = 0; i < body.length(); i++) {
      at = agency.indexOf(body.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
