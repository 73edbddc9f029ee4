package org.nianbao.intake.written;

import java.util.HashMap;
import java.util.Map;

/**
 * Traditional characters of the forms' labels as simplified ones, character for character, so that
 * a place in the one is the same place in the other. What stands in no form stays as it is: names
 * and prose are never rewritten, only compared.
 */
public final class Simplified {
  private static final String PAIRS =
      """
      開开報报資资訊讯動动況况請请諮咨詢询處处複复議议訴诉訟讼費费訓训組组織织問问題题統统計计單单蓋盖數数條条\
      規规範范檔档發发總总過过網网務务應应讀读衆众關关熱热點点輿舆眾众參参舉举辦办聞闻佈布會会釋释負负責责線线\
      訪访談谈當当傳传絡络結结時时覆复屬属於于圍围國国祕秘業业個个隱隐經经濟济穩稳機机補补徑径維维體体爲为為为\
      糾纠錯错駁驳構构設设專专門门閱阅閲阅從从員员職职項项編编輯辑護护類类進进對对減减決决許许罰罚強强採采購购\
      額额轉转區区這这權权內内執执無无沒没現现製制後后確确認认獲获繼继續续審审廢废萬万繳缴納纳標标據据係系料料\
      覈核聯联繫系電电話话稱称級级廳厅縣县鎮镇鄉乡見见讓让復复東东廣广東东優优選选並并將将園园環环農农財财\
      產产興兴雲云鐵铁導导團团實实際际來来長长衛卫樂乐劃划調调則则備备與与書书區区號号稅税證证質质貿贸衝冲
      """;

  /** Words that Taiwan's and Hong Kong's programs put in when they convert; equally long. */
  private static final Map<String, String> WORDS =
      Map.of(
          "资讯", "信息",
          "档案", "文件",
          "网路", "网络",
          "释出", "发布",
          "线上", "在线",
          "设定", "设置",
          "专案", "项目",
          "资料", "数据",
          "稽核", "审核",
          "联络", "联系");

  private static final Map<Character, Character> CHARACTERS = new HashMap<>();

  static {
    String pairs = PAIRS.strip();
    for (int i = 0; i + 1 < pairs.length(); i += 2) {
      CHARACTERS.put(pairs.charAt(i), pairs.charAt(i + 1));
    }
  }

  private Simplified() {}

  /** The same text, equally long; words are only exchanged where traditional characters stand. */
  public static String of(String text) {
    StringBuilder simplified = new StringBuilder(text.length());
    boolean changed = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char s = CHARACTERS.getOrDefault(c, c);
      changed |= s != c;
      simplified.append(s);
    }
    if (!changed) {
      return text;
    }
    String words = simplified.toString();
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      words = words.replace(word.getKey(), word.getValue());
    }
    return words;
  }
}
