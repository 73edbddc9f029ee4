package org.nianbao.check.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Field;
import org.nianbao.edition.Term;

/** Every word that an edition's names are made of, found in one pass over a sentence. */
final class Lexicon {
  private static final Map<Edition, Lexicon> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** The year before and the year behind, under the word that names are written with. */
  private static final Map<String, String> YEARS = new HashMap<>();

  static final String LAST = "上年";
  static final String NEXT = "下年";

  static {
    for (String word : "上年度 上一年 上一年度 去年 上年末 上年底".split(" ", -1)) {
      YEARS.put(word, LAST);
    }
    for (String word : "下年度 下一年 下一年度 次年 明年 来年 转年 跨年 次年度 翌年".split(" ", -1)) {
      YEARS.put(word, NEXT);
    }
  }

  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年(?:度|底|末)?");

  /** Words between a name and its number that leave it exact. */
  private static final List<String> FILLERS =
      List.of(
          "政府信息公开", "政务信息公开", "信息公开", "政府信息", "政务公开", "公开政府信息", "本年度", "全年度", "全年", "本年", "当年",
          "年内", "今年以来", "今年", "期间", "报告期内", "累计", "共计", "总计", "合计", "一共", "总共", "共有", "分别", "达到",
          "总数", "总量", "数量", "件数", "数目", "案件", "事项", "决定", "处理", "情况", "方面", "本机关", "本单位", "本局",
          "我局", "我镇", "我街道", "其中", "包括", "公民", "法人", "组织", "其他组织", "提出", "提交", "入账", "实际", "工作",
          "类", "依法", "相关", "有关", "所有", "全部", "这些", "上述", "要求", "向我局", "向本机关", "引起", "引发", "产生",
          "发生", "涉及", "收到", "办理", "作出", "处理决定", "金额", "总额", "收费", "收取", "办件", "申请件", "申请数", "文件",
          "信息", "结果", "答复", "书面", "进行", "继续");

  private final Map<Integer, List<Word>> byBeginning = new HashMap<>();
  private final Map<String, Word> words = new HashMap<>();

  private Lexicon(Edition edition) {
    for (Field field : edition.fields()) {
      names(field, Word.Axis.ROW, field.rows().stream());
      names(field, Word.Axis.COLUMN, field.columns().stream());
      names(field, Word.Axis.CLAIM, field.claims().stream().map(Field.Claim::term));
      field.about().forEach(word -> word(word).about.add(field));
      field.others().forEach(word -> word(word).others.add(field));
    }
    FILLERS.forEach(word -> word(word).filler = true);
    YEARS.keySet().forEach(this::word);
    // A form may leave a name blank; nothing is called by it.
    words.remove("");
    for (Word word : words.values()) {
      byBeginning.computeIfAbsent(key(word.word, 0), _ -> new ArrayList<>()).add(word);
    }
  }

  /** The words of an edition. */
  static Lexicon of(Edition edition) {
    return KNOWN.computeIfAbsent(edition, Lexicon::new);
  }

  private void names(Field field, Word.Axis axis, Stream<Term> terms) {
    terms.forEach(
        term -> {
          for (int way = 0; way < term.ways().size(); way++) {
            List<List<String>> groups = term.ways().get(way);
            for (int group = 0; group < groups.size(); group++) {
              Word.Use use = new Word.Use(field, term, axis, way, group);
              groups.get(group).forEach(word -> word(word).uses.add(use));
            }
          }
        });
  }

  private Word word(String word) {
    return words.computeIfAbsent(word, Word::new);
  }

  /** The words of a sentence in order; one that stands within a longer one is left out. */
  List<Word.Hit> in(String sentence, int year) {
    List<Word.Hit> hits = new ArrayList<>();
    int covered = 0;
    for (int i = 0; i < sentence.length(); i++) {
      Word longest = longest(sentence, i);
      if (longest != null && i + longest.word.length() > covered) {
        covered = i + longest.word.length();
        hits.add(new Word.Hit(i, covered, meant(longest)));
      }
    }
    return withYears(sentence, year, hits);
  }

  private Word meant(Word word) {
    String year = YEARS.get(word.word);
    return year == null ? word : words.getOrDefault(year, word);
  }

  private @Nullable Word longest(String text, int at) {
    Word longest = null;
    for (int key : new int[] {key(text, at), text.charAt(at)}) {
      for (Word word : byBeginning.getOrDefault(key, List.of())) {
        boolean longer = longest == null || word.word.length() > longest.word.length();
        if (longer && text.startsWith(word.word, at)) {
          longest = word;
        }
      }
    }
    return longest;
  }

  private List<Word.Hit> withYears(String sentence, int year, List<Word.Hit> hits) {
    Matcher at = YEAR.matcher(sentence);
    boolean any = false;
    while (at.find()) {
      int told = Integer.parseInt(at.group(1));
      Word word = told == year - 1 ? words.get(LAST) : told == year + 1 ? words.get(NEXT) : null;
      if (word != null) {
        any = true;
        hits.add(new Word.Hit(at.start(), at.end(), word));
      }
    }
    if (any) {
      hits.sort((a, b) -> Integer.compare(a.from(), b.from()));
    }
    return hits;
  }

  private static int key(String text, int at) {
    return at + 1 < text.length()
        ? text.charAt(at) << Character.SIZE | text.charAt(at + 1)
        : text.charAt(at);
  }
}
