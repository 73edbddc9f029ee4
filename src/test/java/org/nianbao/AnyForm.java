package org.nianbao;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.EditionFault;
import org.nianbao.edition.EditionReader;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Forms with any rules the reader accepts, and reports with anything people may enter in them. */
public final class AnyForm {
  private static final Path BUILT_IN =
      Path.of("src", "main", "resources", "org", "nianbao", "edition");
  private static final Path CASES = Path.of("src", "test", "resources", "org", "nianbao", "forms");
  private static final List<Path> FORMS =
      List.of(
          BUILT_IN.resolve("2014.json"),
          BUILT_IN.resolve("2019.json"),
          BUILT_IN.resolve("2021.json"),
          BUILT_IN.resolve("example.json"),
          CASES.resolve("2027.json"),
          CASES.resolve("mini-percent-crash.json"),
          CASES.resolve("when.json"),
          CASES.resolve("fz0.json"),
          CASES.resolve("q2.json"));
  private static final int ATTEMPTS = 200;
  private static final List<String> SIGNS = List.of("=", "<=", ">=", "<", ">");

  /** What people enter, and what they enter by mistake. */
  private static final List<String> ENTERED =
      List.of(
          "",
          "—",
          "0",
          "1",
          "3",
          "7",
          "35",
          "106",
          "999999999999999",
          "-999999999999999",
          "-1",
          "0.1",
          "33.33",
          "0.3333333333",
          "999999999999999.9999999999",
          "无此项",
          "1e9",
          "3件");

  private static final List<String> WORDS =
      List.of(
          "本机关收到政府信息公开申请106件，同比增长33.3%，占总数的1.5%。",
          "收到申请{3.1/natural}件，办结{9.9.9}件，其中{1.1}件。",
          "全年共收到申请999999999999999件，其中网络申请999999999999999件、信函申请999999999999999件。",
          "收取信息处理费9999999999999999亿元。",
          "行政处罚零件，行政许可负三件，行政强制1/3件。",
          "一、（一）1.（1）①",
          "{{{3.1/natural}}} \ud83d\ude00 \u202e",
          "无");

  private AnyForm() {}

  /** One of the forms at hand with some comparisons more, over any of its cells. */
  public static Edition edition(Random random) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return EditionReader.read(form(random).toString().getBytes(StandardCharsets.UTF_8));
      } catch (EditionFault e) {
        // Two sides alike, say: another will do.
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("no form was accepted");
  }

  private static ObjectNode form(Random random) throws IOException, EditionFault {
    byte[] file = Files.readAllBytes(FORMS.get(random.nextInt(FORMS.size())));
    List<String> cells =
        EditionReader.read(file).cells().keySet().stream().map(CellId::toString).toList();
    ObjectNode json = JsonMapper.shared().readTree(file).asObject();
    ArrayNode rules = json.withArray("rules");
    for (int i = random.nextInt(12); i > 0 && !cells.isEmpty(); i--) {
      ObjectNode rule = rules.addObject();
      rule.put("code", "any").put("is", SIGNS.get(random.nextInt(SIGNS.size())));
      rule.put("says", "任意").put("remedy", "核对。");
      rule.set("left", expression(cells, random));
      rule.set("right", expression(cells, random));
      if (random.nextBoolean()) {
        ObjectNode when = rule.putObject("when").put("is", SIGNS.get(random.nextInt(5)));
        when.set("left", expression(cells, random));
        when.set("right", expression(cells, random));
      }
    }
    return json;
  }

  private static JsonNode expression(List<String> cells, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> JsonNodeFactory.instance.numberNode(new BigDecimal(random.nextInt(2000) - 1000));
      case 1 -> sum(cells, random);
      case 2 -> JsonNodeFactory.instance.objectNode().set("greatest", sum(cells, random));
      case 3 -> percent(cells, random);
      default -> percent(cells, random).put("decimals", random.nextInt(7));
    };
  }

  private static ObjectNode percent(List<String> cells, Random random) {
    ObjectNode percent = JsonNodeFactory.instance.objectNode();
    percent.set("percent", sum(cells, random));
    percent.set("of", sum(cells, random));
    return percent;
  }

  private static ArrayNode sum(List<String> cells, Random random) {
    List<String> left = new ArrayList<>(cells);
    ArrayNode sum = JsonNodeFactory.instance.arrayNode();
    for (int i = 1 + random.nextInt(3); i > 0 && !left.isEmpty(); i--) {
      String term = (random.nextInt(4) == 0 ? "-" : "") + left.remove(random.nextInt(left.size()));
      if (random.nextInt(4) == 0) {
        sum.addObject().put("lastYear", term);
      } else {
        sum.add(term);
      }
    }
    return sum;
  }

  /** A report as somebody may leave it: any words in any cell, any text in any section. */
  public static Report filled(Edition edition, int year, Random random) {
    Report report = Report.empty(edition, "虚构市示例局", year);
    for (CellId cell : edition.cells().keySet()) {
      report = report.with(Place.of(cell), ENTERED.get(random.nextInt(ENTERED.size())));
    }
    for (Narrative section : report.sections()) {
      String text = WORDS.get(random.nextInt(WORDS.size()));
      report = report.with(new Place.Text(section.id()), text.repeat(1 + random.nextInt(3)));
    }
    return report;
  }
}
