package org.nianbao.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCollector;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.EditionFault;
import org.nianbao.edition.EditionReader;
import org.nianbao.font.Fonts;
import org.nianbao.report.Entries;
import org.nianbao.report.Report;
import org.nianbao.report.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An edition that the reader accepts, however odd, can be filled, checked and printed. */
class AnyEditionTest {
  private static final Fonts FONTS = Fonts.bundled();
  private static final Path EXAMPLE =
      Path.of("src", "main", "resources", "org", "nianbao", "edition", "example.json");

  /** Percent of the editions tried; with fewer the property would say little. */
  private static final double LEAST_ACCEPTED = 15;

  private static final List<JsonNode> ODD =
      List.of(
          node("\"\""),
          node("\"" + "长".repeat(600) + "\""),
          node("\"Donaudampfschifffahrtsgesellschaft\""),
          node("\"a\\nb\""),
          node("true"),
          node("0"),
          node("900"),
          node("[]"),
          node("{}"));

  @Property(tries = 400)
  void whatIsAcceptedCanBeUsed(@ForAll long seed) {
    Random random = new Random(seed);
    StatisticsCollector accepted = Statistics.label("accepted");
    ObjectNode json = node(EXAMPLE).asObject();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      change(json, random);
    }
    Edition edition;
    try {
      edition = EditionReader.read(json.toString().getBytes(StandardCharsets.UTF_8));
      accepted.collect(true);
    } catch (EditionFault refused) {
      accepted.collect(false);
      assertThat(refused.faults()).isNotEmpty();
      return;
    }
    Report report = Report.empty(edition, "虚构市示例局", edition.head().from());
    for (CellId cell : edition.cells().keySet()) {
      report = report.with(cell, Value.of(random.nextInt(100_000)));
    }
    assertThat(Entries.report(Entries.of(report))).as("as a library keeps it").isEqualTo(report);
    List<Finding> findings = new Checker().check(report, edition, Optional.of(report));
    assertThat(findings).doesNotContainNull();
    accepted.coverage(all -> all.check(true).percentage(share -> share > LEAST_ACCEPTED));
    assertThat(Typesetter.set(report, edition, Options.NO_SEAL, FONTS).pages()).isNotEmpty();
  }

  private static void change(ObjectNode json, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(json, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    if (container.isEmpty()) {
      return;
    }
    int at = random.nextInt(container.size());
    JsonNode odd = ODD.get(random.nextInt(ODD.size())).deepCopy();
    if (container instanceof ArrayNode array) {
      switch (random.nextInt(3)) {
        case 0 -> array.remove(at);
        case 1 -> array.set(at, odd);
        default -> array.insert(random.nextInt(array.size() + 1), array.get(at).deepCopy());
      }
    } else if (container instanceof ObjectNode object) {
      String key = List.copyOf(object.propertyNames()).get(at);
      JsonNode was = object.get(key);
      if (random.nextInt(4) == 0) {
        object.remove(key);
      } else if (was.isBoolean()) {
        object.put(key, !was.booleanValue());
      } else if (was.getNodeType() == odd.getNodeType()) {
        object.set(key, odd);
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.values().forEach(child -> collect(child, containers));
    }
  }

  private static JsonNode node(String json) {
    return JsonMapper.shared().readTree(json);
  }

  private static JsonNode node(Path file) {
    return JsonMapper.shared().readTree(file.toFile());
  }
}
