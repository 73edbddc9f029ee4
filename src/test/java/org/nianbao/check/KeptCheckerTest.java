package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** A checker that is used again and again keeps what it read, and never says what was so before. */
class KeptCheckerTest {
  private static final List<String> TEXTS =
      List.of(
          "2017年，我局主动公开政府信息106条，受理申请5件，均按期答复。",
          "2017年，我局主动公开政府信息{1.1}条，没有收到依申请公开的申请。",
          "2016年，我们局收到申请12件，其中网络8件、信函6件。联系电话：13812345678。",
          "全年全年公开信息,其中微信公开２０条。一、加强领导。三、抓好落实。",
          "健全政府信息公开工作机制，明确由办公室牵头，各科室分工负责，确定专人办理日常事务，按时完成各项任务。",
          "");

  private static final int EDITS = 12;

  @Property(tries = 60)
  void saysWhatANewOneSays(@ForAll long seed) {
    Random random = new Random(seed);
    Checker kept = new Checker();
    Report report = Checked.report(TEXTS.getFirst());
    Optional<Report> lastYear = Optional.empty();
    for (int i = 0; i < EDITS; i++) {
      report = edited(report, random);
      lastYear = random.nextInt(4) == 0 ? lastYear(report, random) : lastYear;
      Edition edition = edition(report);
      assertThat(kept.check(report, edition, lastYear))
          .isEqualTo(new Checker().check(report, edition, lastYear));
    }
  }

  private static Report edited(Report report, Random random) {
    List<CellId> cells = List.copyOf(edition(report).cells().keySet());
    return switch (random.nextInt(7)) {
      case 0 -> report.with(new Place.Text(section(report, random)), text(random));
      case 1 -> report.withYear(2016 + random.nextInt(3));
      case 2 -> report.withAgency(random.nextBoolean() ? Checked.AGENCY : "示例县民政局");
      case 3 -> report.with(Fact.SIGNED, (2017 + random.nextInt(3)) + "年3月1日");
      default ->
          report.with(cells.get(random.nextInt(cells.size())), Value.of(random.nextInt(3) * 53));
    };
  }

  private static Optional<Report> lastYear(Report report, Random random) {
    return random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(edited(edited(report, random), random).withYear(report.year() - 1));
  }

  private static String section(Report report, Random random) {
    List<String> ids = new ArrayList<>();
    report.sections().forEach(section -> ids.add(section.id()));
    return ids.get(random.nextInt(ids.size()));
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size())) + "\n" + TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static Edition edition(Report report) {
    return Editions.builtIn().byId(report.edition()).orElseThrow();
  }

  @Test
  void readsATextAnewForAnotherYear() {
    Report report = Checked.report("2016年，我局受理申请5件。");
    Checker kept = new Checker();
    assertThat(codes(kept, report)).contains("wording.year");
    assertThat(codes(kept, report.withYear(2016))).doesNotContain("wording.year");
  }

  private static List<String> codes(Checker checker, Report report) {
    return checker.check(report, edition(report), Optional.empty()).stream()
        .map(Finding::code)
        .toList();
  }
}
