package org.nianbao.report;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Characters where a file has radicals in their place: pages printed to PDF by browsers say ⼀ and ⻓
 * (U+2F00, U+2ED3) where 一 and 长 were written. They look alike and no font of ours has them.
 */
public final class Ideographs {
  /** Radicals of the supplement (U+2E80) with what they stand for, by Unicode's own table. */
  private static final String SUPPLEMENT =
      """
      ⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母\
      ⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹\
      ⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣\
      ⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟\
      """;

  /** Forms of the dictionary of 1716 that are written otherwise today. */
  private static final Map<Character, Character> TODAY = Map.of('戶', '户', '靑', '青');

  private static final char FIRST = '\u2E80';
  private static final char FIRST_OF_KANGXI = '\u2F00';
  private static final char LAST = '\u2FD5';
  private static final Map<Character, Character> OF_SUPPLEMENT = new HashMap<>();

  static {
    for (int i = 0; i + 1 < SUPPLEMENT.length(); i += 2) {
      OF_SUPPLEMENT.put(SUPPLEMENT.charAt(i), SUPPLEMENT.charAt(i + 1));
    }
  }

  private Ideographs() {}

  /** The same words, equally long, with a character for each radical. */
  public static String of(String words) {
    if (words.chars().noneMatch(c -> c >= FIRST && c <= LAST)) {
      return words;
    }
    StringBuilder plain = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      plain.append(of(words.charAt(i)));
    }
    return plain.toString();
  }

  private static char of(char c) {
    if (c >= FIRST_OF_KANGXI && c <= LAST) {
      char old = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).charAt(0);
      return TODAY.getOrDefault(old, old);
    }
    return OF_SUPPLEMENT.getOrDefault(c, c);
  }
}
