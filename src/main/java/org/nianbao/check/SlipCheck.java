package org.nianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Slips of the keyboard that are wrong wherever they stand: 截止2021年底, 行政申讼, 均己办结. */
final class SlipCheck implements Check {
  /**
   * A slip, and the words it stands for.
   *
   * @param signs of these one stands wherever the slip does: most texts are passed over at once
   */
  private record Slip(List<String> signs, Pattern wrong, String right) {
    Slip(String signs, String wrong, String right) {
      this(List.of(signs.split(" ")), Pattern.compile(wrong), right);
    }

    boolean mayBeIn(String text) {
      return signs.stream().anyMatch(text::contains);
    }
  }

  private static final List<Slip> SLIPS =
      List.of(
          new Slip(
              "截止", "截止(?=到?(?:20\\d\\d年|(?:\\d{1,2}|十[一二]?)月|[本今去当]?年[底末]|目前|当前|统计|报告期))", "截至"),
          new Slip("申讼 诉颂 诉松", "申讼|诉颂|诉松", "诉讼"),
          new Slip("复意 复仪 复义 复以", "(?<=行政|、|和|提起|申请)复(?:意|仪|义|以)(?!见)", "复议"),
          new Slip("政治务", "政治务(?=公开|信息|服务|新媒体)", "政务"),
          new Slip("政俯 政付 政腐", "政(?:俯|付|腐)(?=信息|网站|公报)", "政府"),
          new Slip("信患 信自 信习", "信(?:患|自|习)(?=公开)", "信息"),
          new Slip("公升 公幵 公并 公看", "(?<=主动|依申请|信息|政务|予以|部分|不予)公(?:升|幵|并|看)", "公开"),
          new Slip(
              "申情 申清 申青", "(?<=依|依法|公开|收到|新收|理)申(?:情|清|青)(?=公开|[\\d一二三四五六七八九十]|的|件|量|数)", "申请"),
          new Slip("己", "(?<=均|都|全部|皆|也|现|早)己(?=办|按|答|公|完|经|全|建|纳|在)|己经", "已"),
          new Slip("规犯 规范姓 性文仵", "规(?:犯|范)姓文件|规犯性文件|规范性文仵", "规范性文件"),
          new Slip("予已", "予已(?=公开|答复|处理)", "予以"),
          new Slip("不于 不与", "(?<=作|决定)?不(?:于|与)(?=公开|处理|受理)", "不予"),
          new Slip("自燃人 自染人 自然入", "自(?:燃|染)人|自然入", "自然人"),
          new Slip("节转", "节转(?=[上下]年|下一)|(?<=上年|上年度)节转", "结转"),
          new Slip("贯策 惯彻", "贯策|惯彻", "贯彻"),
          new Slip("布署 部暑", "布署(?!在)|部暑", "部署"),
          new Slip("解毒 解渎 解续", "政策解(?:毒|渎|续)", "政策解读"),
          new Slip("组识 组炽", "组识|组炽", "组织"),
          new Slip("责仼", "责仼", "责任"),
          new Slip("网占 网战", "(?<=政府|门户|官方)网(?:占|战)", "网站"),
          new Slip("通迅", "通迅(?=录|员|地址|方式)", "通讯"),
          new Slip("法定其 法定期现", "法定其限|法定期现", "法定期限"),
          new Slip("年渡", "年渡(?=报告|工作|政府)", "年度"));

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream().flatMap(section -> findings(section).stream());
  }

  private static List<Finding> findings(Narrative section) {
    List<Finding> findings = new ArrayList<>();
    for (Slip slip : SLIPS) {
      if (!slip.mayBeIn(section.text())) {
        continue;
      }
      Matcher at = slip.wrong().matcher(section.text());
      while (at.find()) {
        findings.add(finding(section, at, slip.right()));
      }
    }
    return findings;
  }

  private static Finding finding(Narrative section, MatchResult at, String right) {
    Place place = new Place.Text(section.id());
    String message = Messages.text("check.wording.slip", at.group(), right);
    return Finding.of(Level.WARNING, "wording.slip", place, message, at.group(), right)
        .fixedBy(place, at.start(), at.end(), right)
        .about(at.start(), at.end());
  }
}
