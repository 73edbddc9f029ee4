package org.nianbao.check;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.check.prose.Mention;
import org.nianbao.check.prose.Verdict;
import org.nianbao.report.Place;

/** How far the checks say what the gold marks of a corpus say. */
final class CorpusScore {
  /** Right ones, false ones and missed ones. */
  static final class Count {
    private int right;
    private int wrong;
    private int missed;
    private final List<String> told = new ArrayList<>();

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    private void print(PrintStream out, String name) {
      out.printf(
          "%s: precision %.3f (%d of %d), recall %.3f (%d of %d)%n",
          name, precision(), right, right + wrong, recall(), right, right + missed);
      told.forEach(out::println);
    }
  }

  /** Families that look at the tables, the cover or last year's text and not at the prose. */
  private static final List<String> OTHER =
      List.of(
          "privacy",
          "sum",
          "comparison",
          "balance",
          "carried",
          "inforce",
          "regulations",
          "lastYear",
          "blank",
          "cell",
          "form",
          "date",
          "wording.section",
          "wording.due",
          "wording.mentions",
          "wording.copied",
          "wording.carried");

  private final Count findings = new Count();
  private final Count agrees = new Count();
  private final Count differs = new Count();
  private int reports;

  void add(GoldReport gold) {
    reports++;
    findings(gold);
    mentions(gold);
  }

  int reports() {
    return reports;
  }

  Count findings() {
    return findings;
  }

  Count agrees() {
    return agrees;
  }

  Count differs() {
    return differs;
  }

  void print(PrintStream out) {
    out.printf("corpus of %d reports%n", reports);
    findings.print(out, "findings on the prose");
    agrees.print(out, "numbers that agree (相符)");
    differs.print(out, "numbers that contradict (不符)");
  }

  private void findings(GoldReport gold) {
    List<GoldReport.Mark> missed = new ArrayList<>(gold.findings());
    for (Finding finding : new Checker().check(gold.report(), gold.edition(), gold.lastYear())) {
      boolean ofProse =
          finding.place() instanceof Place.Text
              && OTHER.stream()
                  .noneMatch(
                      code -> finding.code().equals(code) || finding.code().startsWith(code + "."));
      if (!ofProse) {
        continue;
      }
      List<GoldReport.Mark> met =
          gold.findings().stream().filter(mark -> meets(gold, mark, finding)).toList();
      if (met.isEmpty()) {
        findings.wrong++;
        findings.told.add(
            "  false  %s %s %s: %s"
                .formatted(gold.name(), finding.level(), finding.code(), finding.message()));
      } else if (missed.removeAll(met)) {
        findings.right++;
      }
    }
    for (GoldReport.Mark mark : missed) {
      findings.missed++;
      findings.told.add(
          "  missed %s %s “%s”: %s".formatted(gold.name(), mark.kind(), mark.quote(), mark.why()));
    }
  }

  /** One fact told twice may be pointed at where either number stands. */
  private static boolean meets(GoldReport gold, GoldReport.Mark mark, Finding finding) {
    if (mark.kind().equals("twice") && finding.message().contains("前后写得不一样")) {
      return true;
    }
    String section = ((Place.Text) finding.place()).section();
    boolean whole = finding.span().isEmpty();
    return section.equals(mark.section()) && (whole || overlaps(finding.span().get(), mark, gold));
  }

  private static boolean overlaps(Finding.Span span, GoldReport.Mark mark, GoldReport gold) {
    // A sum is marked at its parts by some and at its whole by others.
    int near = mark.kind().equals("sum") ? 30 : 0;
    return span.from() < mark.to() && mark.from() - near < span.to();
  }

  private void mentions(GoldReport gold) {
    for (var section : gold.report().sections()) {
      List<Mention> mentions =
          Checker.mentions(
              gold.report(), gold.edition(), gold.lastYear(), new Place.Text(section.id()));
      List<Mention> unmarked = new ArrayList<>(mentions);
      for (GoldReport.Mark mark : gold.mentions()) {
        if (mark.section().equals(section.id())) {
          List<Mention> met = mentions.stream().filter(each -> overlaps(each, mark)).toList();
          unmarked.removeAll(met);
          count(gold, mark, met);
        }
      }
      unmarked.forEach(each -> unmarked(gold, each));
    }
  }

  private static boolean overlaps(Mention mention, GoldReport.Mark mark) {
    return mark.from() >= 0
        && mention.told().from() < mark.to()
        && mark.from() < mention.told().to();
  }

  private void count(GoldReport gold, GoldReport.Mark mark, List<Mention> met) {
    Verdict.Result result =
        has(met, Verdict.Result.DIFFERS)
            ? Verdict.Result.DIFFERS
            : has(met, Verdict.Result.AGREES) ? Verdict.Result.AGREES : Verdict.Result.UNCOMPARED;
    String line = "%s %s “%s” %s".formatted(gold.name(), mark.section(), mark.quote(), mark.why());
    count(agrees, mark.kind().equals("MATCH"), result == Verdict.Result.AGREES, line);
    count(differs, mark.kind().equals("CONTRADICT"), result == Verdict.Result.DIFFERS, line);
  }

  private static boolean has(List<Mention> mentions, Verdict.Result result) {
    return mentions.stream().anyMatch(each -> each.verdict().result() == result);
  }

  private static void count(Count count, boolean wanted, boolean said, String line) {
    if (wanted && said) {
      count.right++;
    } else if (wanted) {
      count.missed++;
      count.told.add("  missed " + line);
    } else if (said) {
      count.wrong++;
      count.told.add("  false  " + line);
    }
  }

  /** A number that the gold marks pass over has nothing to be compared with. */
  private void unmarked(GoldReport gold, Mention mention) {
    String line =
        "%s unmarked “%s%s”".formatted(gold.name(), mention.told().frame(), mention.told().words());
    count(differs, false, mention.verdict().differs(), line);
  }
}
