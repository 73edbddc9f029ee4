package org.nianbao.check;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.edition.Section;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** What a template leaves to be filled, still standing in the text. */
final class LeftoverCheck implements Check {
  private static final Pattern LEFTOVER =
      Pattern.compile(
          // None begins with a Chinese character but 请 and 待: most of a text is passed over at
          // once.
          "(?=[请待\\x00-\\u4DFF\\uA000-\\uFFFF])(?:(?<![A-Za-z])[XxＸｘ]{2,}(?![A-Za-z])|[×✕╳]{2,}|[_＿]{3,}|…{3,}|[（(【\\[](?:此处|这里|请|填写|示例|例如|说明|备注|可)[^）)】\\]\\n"
              + "]{0,40}[）)】\\]]|请(?:在此|在这里|据实|如实)?填写|待补充|待填写|待核实|待定|[（(]略[）)])");

  /** What a template says of itself to whoever fills it in. */
  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "(?:该|本|此)(?:部分|表|项|章节?)(?:内容)?(?:以|用|按|采用)表格(?:的)?(?:形式|方式)(?:报告|填报|公布|呈现|填写)?|(?:填报|填写|填表|编写|编制|上报|发布|定稿)(?:时|前|后)[，,]?(?:请|应|需)?(?:予以)?(?:删除|删去)[^，。）)\\n"
              + "]{0,8}|(?:删除|删去)(?:本|此|该)(?:行|段|句|项|说明|提示)|如(?:无|没有|有)[^，。\\n"
              + "]{0,6}[，,]?(?:请|则|应)(?:填写?|写明|注明|填报)[^，。\\n"
              + "]{0,4}|(?:由)?系统自动(?:校验|生成|汇总|计算)|(?:填报|填表|编写|编制)(?:说明|要求|提示)[：:]");

  private static final int SHORTEST_GUIDANCE = 12;

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream()
        .flatMap(
            section ->
                Stream.of(leftovers(section), instructions(section), guidance(of, section))
                    .flatMap(found -> found));
  }

  private static Stream<Finding> leftovers(Narrative section) {
    return LEFTOVER
        .matcher(section.text())
        .results()
        .map(found -> finding(section, found.start(), found.group()));
  }

  private static Stream<Finding> instructions(Narrative section) {
    return INSTRUCTION
        .matcher(section.text())
        .results()
        .map(found -> finding(section, found.start(), found.group()));
  }

  /** The form's own guidance, taken over as if it were the text. */
  private static Stream<Finding> guidance(Case of, Narrative section) {
    String guidance = of.edition().section(section.id()).map(Section::guidance).orElse("");
    return Arrays.stream(guidance.split("[。；]"))
        .filter(words -> words.length() >= SHORTEST_GUIDANCE && section.text().contains(words))
        .map(words -> finding(section, section.text().indexOf(words), words));
  }

  private static Finding finding(Narrative section, int from, String words) {
    return Finding.of(
            Level.WARNING,
            "wording.leftover",
            new Place.Text(section.id()),
            Messages.text("check.wording.leftover", words),
            words,
            "")
        .about(from, from + words.length());
  }
}
