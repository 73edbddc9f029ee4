package org.nianbao.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The format's description, its schema, its example and the reader say the same. */
class EditionFormatTest {
  private static final Path FOLDER =
      Path.of("src", "main", "resources", "org", "nianbao", "edition");
  private static final Path MADE_UP =
      Path.of("src", "test", "resources", "org", "nianbao", "edition", "made-up-2027.json");
  private static final String ROW = "| `";

  /** Definitions that the description shows as a way of writing rather than as a table of keys. */
  private static final Set<String> SHOWN = Set.of("lastYear", "greatest", "percent", "condition");

  /** The description's tables, in order, and what the schema calls what they describe. */
  private static final List<String> DESCRIBED =
      List.of(
          "edition",
          "years",
          "section",
          "table",
          "block",
          "column",
          "row",
          "sumRule",
          "comparisonRule",
          "statement",
          "field",
          "term",
          "fieldClaim",
          "cited",
          "leap",
          "deadline",
          "predecessor");

  private final JsonSchema schema = new JsonSchema(json(FOLDER.resolve("edition.schema.json")));
  private final JsonNode example = json(FOLDER.resolve("example.json"));

  @ParameterizedTest
  @ValueSource(strings = {"2014.json", "2019.json", "2021.json", "example.json"})
  void whatIsDeliveredIsAsTheSchemaSays(String file) {
    assertThat(schema.errors(json(FOLDER.resolve(file)))).isEmpty();
  }

  @Test
  void theMadeUpEditionIsAsTheSchemaSays() {
    assertThat(schema.errors(json(MADE_UP))).isEmpty();
  }

  @Test
  void theSchemaFindsWhatIsWrong() {
    ObjectNode wrong = example.deepCopy().asObject();
    wrong.put("nonsense", 1).remove("title");
    wrong.withArray("tables").get(0).asObject().put("blank", "fatal");
    assertThat(schema.errors(wrong)).contains(".nonsense", " lacks [title]", ".tables[0].blank");
  }

  @Test
  void theReaderAcceptsEveryKeyOfTheSchema() throws EditionFault {
    Set<String> used = new TreeSet<>();
    schema.objects(
        example, (name, node) -> node.propertyNames().forEach(key -> used.add(name + "." + key)));
    assertThat(used).as("the example shows every key").containsAll(schema.keys());
    EditionReader.read(bytes(example));
  }

  @Test
  void theReaderRefusesEveryOtherKey() {
    Set<String> words =
        schema.keys().stream()
            .map(key -> key.substring(key.indexOf('.') + 1))
            .collect(Collectors.toCollection(TreeSet::new));
    words.add("script");
    List<ObjectNode> objects = new ArrayList<>();
    List<String> names = new ArrayList<>();
    JsonNode copy = example.deepCopy();
    schema.objects(
        copy,
        (name, node) -> {
          if (!names.contains(name)) {
            names.add(name);
            objects.add(node.asObject());
          }
        });
    assertThat(names).containsAll(DESCRIBED);
    for (int i = 0; i < objects.size(); i++) {
      Set<String> own = new TreeSet<>();
      String prefix = names.get(i) + ".";
      schema.keys().stream()
          .filter(key -> key.startsWith(prefix))
          .forEach(key -> own.add(key.substring(prefix.length())));
      for (String word : words) {
        if (!own.contains(word)) {
          objects.get(i).put(word, "x");
          assertThat(
                  catchThrowableOfType(EditionFault.class, () -> EditionReader.read(bytes(copy))))
              .as("%s in %s", word, names.get(i))
              .isNotNull();
          objects.get(i).remove(word);
        }
      }
    }
  }

  @Test
  void theDescriptionHasEveryKeyAndNoOther() throws IOException {
    List<Set<String>> tables = new ArrayList<>();
    boolean inTable = false;
    for (String line : Files.readAllLines(FOLDER.resolve("README.md"))) {
      if (line.equals("| 项 | 内容 |")) {
        tables.add(new TreeSet<>());
        inTable = true;
      } else if (inTable && line.startsWith(ROW)) {
        tables.getLast().add(line.substring(ROW.length(), line.indexOf('`', ROW.length())));
      } else if (!line.startsWith("|---")) {
        inTable = false;
      }
    }
    Map<String, Set<String>> keys =
        schema.keys().stream()
            .filter(key -> !SHOWN.contains(key.substring(0, key.indexOf('.'))))
            .collect(
                Collectors.groupingBy(
                    key -> key.substring(0, key.indexOf('.')),
                    Collectors.mapping(
                        key -> key.substring(key.indexOf('.') + 1),
                        Collectors.toCollection(TreeSet::new))));
    assertThat(tables).hasSameSizeAs(DESCRIBED);
    for (int i = 0; i < tables.size(); i++) {
      assertThat(tables.get(i)).as(DESCRIBED.get(i)).isEqualTo(keys.remove(DESCRIBED.get(i)));
    }
    assertThat(keys).as("described nowhere").isEmpty();
  }

  @Test
  void theBoundsDescribedAreTheReaders() throws IOException {
    String text = Files.readString(FOLDER.resolve("README.md"));
    Stream.of(
            EditionJson.DEEPEST,
            EditionJson.LONGEST_TEXT,
            EditionReader.MOST_SECTIONS,
            EditionReader.MOST_TABLES,
            EditionReader.MOST_CELLS,
            RuleReader.MOST_RULES,
            RuleReader.MOST_FIGURES,
            RuleReader.MOST_STATEMENTS)
        .forEach(bound -> assertThat(text.substring(text.indexOf("## 限度"))).contains(" " + bound));
  }

  private static byte[] bytes(JsonNode node) {
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode json(Path file) {
    return JsonMapper.shared().readTree(file.toFile());
  }
}
