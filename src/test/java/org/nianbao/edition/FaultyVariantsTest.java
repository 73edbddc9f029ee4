package org.nianbao.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hundreds of forms with one fault each, made from the example: all refused, each with its path.
 */
class FaultyVariantsTest {
  private static final Path EXAMPLE =
      Path.of("src", "main", "resources", "org", "nianbao", "edition", "example.json");

  /** By the schema: without these there is no form. */
  private static final Set<String> REQUIRED =
      Set.of(
          "format", "id", "name", "source", "years", "title", "from", "code", "columns", "rows",
          "widths", "blocks", "label", "sum", "of", "left", "is", "right", "says", "remedy", "day");

  private int tried;

  @Test
  void everyKeyOfAWrongKindIsRefused() {
    ObjectNode json = example();
    everywhere(
        json,
        "",
        (object, key, path) -> {
          JsonNode was = object.get(key);
          for (JsonNode wrong : wrongFor(was)) {
            object.set(key, wrong);
            refused(json, path);
          }
          object.set(key, was);
        });
    assertThat(tried).isGreaterThan(300);
  }

  @Test
  void everyMissingKeyIsRefused() {
    ObjectNode json = example();
    everywhere(
        json,
        "",
        (object, key, path) -> {
          boolean phrased =
              path.startsWith("fields")
                  || (path.startsWith("statements") && Set.of("says", "remedy").contains(key));
          boolean titled =
              (key.equals("title") && !path.equals(key))
                  || (key.equals("code") && object.has("sum"));
          boolean tree = object.has("code") || object.has("heading");
          boolean below = tree && Set.of("rows", "columns", "id").contains(key);
          if (REQUIRED.contains(key)
              && !titled
              && !phrased
              && (!below || object.has("widths") || (key.equals("id") && !object.has("columns")))) {
            JsonNode was = object.get(key);
            object.remove(key);
            refused(json, parent(path));
            object.set(key, was);
          }
        });
    assertThat(tried).isGreaterThan(60);
  }

  @Test
  void everyMisspeltKeyIsRefusedWithTheOneMeant() {
    ObjectNode json = example();
    everywhere(
        json,
        "",
        (object, key, path) -> {
          if (key.length() > 3 && !path.startsWith("before.") && !path.contains("channels.")) {
            String typed = key.substring(0, 1) + key.charAt(2) + key.charAt(1) + key.substring(3);
            if (!typed.equals(key)) {
              object.put(typed, "x");
              EditionFault fault = refused(json, parent(path));
              assertThat(fault.getMessage()).contains(key);
              object.remove(typed);
            }
          }
        });
    assertThat(tried).isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          /id                                     # "a/b"                     # id
          /id                                     # " "                       # id
          /name                                   # "甲\\u202e乙"             # name
          /name                                   # "甲\\u200b乙"             # name
          /source                                 # "甲\\ufeff乙"             # source
          /source                                 # "甲\\u2028乙"             # source
          /title                                  # "{agency}"                # title
          /title                                  # "{year}年"                # title
          /title                                  # "{agency}{year}{yaer}"    # title
          /sections/1/heading                     # "{agency}总体情况"       # sections[1].heading
          /tables/2/caption                       # "填报单位：{机关}"         # tables[2].caption
          /years                                  # {"from":2031,"to":2030}   # years
          /years                                  # {"from":10000}            # years
          /years                                  # {"from":0}                # years
          /sections/0/id                          # "甲"                      # sections[0].id
          /sections/1/id                          # "preamble"                # sections[1].id
          /sections/1/heading                     # "\\u2067总体\\u2069"      # sections[1].heading
          /sections/1/due                         # "fatal"                   # sections[1].due
          /sections/1/shortest                    # -1                        # sections[1].shortest
          /sections/1/mentions                    # [""]                      # sections[1].mentions[0]
          /sections/2/tables                      # ["1"]                     # tables[1]
          /sections/2/tables                      # ["1","2","1"]             # sections[2].tables[2]
          /sections/2/tables                      # ["1","2","9"]             # sections[2].tables[2]
          /tables/1/id                            # "1"                       # tables[1].id
          /tables/0/blank                         # "never"                   # tables[0].blank
          /tables/0/blocks                        # []                        # tables[0].blocks
          /tables/0/blocks/0/columns/1/id         # "natural"                 # tables[0].blocks[0].columns
          /tables/0/blocks/0/columns/1/id         # "a/b"                     # tables[0].blocks[0].columns[1].id
          /tables/0/blocks/0/columns/1/heading    # ""                        # tables[0].blocks[0].columns[1].heading
          /tables/0/blocks/0/widths               # [1,1]                     # tables[0].blocks[0].widths
          /tables/0/blocks/0/widths/0             # 0                         # tables[0].blocks[0].widths[0]
          /tables/0/blocks/0/widths/0             # -5                        # tables[0].blocks[0].widths[0]
          /tables/0/blocks/0/widths/0             # 1001                      # tables[0].blocks[0].widths[0]
          /tables/0/blocks/0/stub                 # "none of it"              # tables[0].blocks[0].stub
          /tables/0/blocks/0/rows/0/code          # "x1"                      # tables[0].blocks[0].rows[0].code
          /tables/0/blocks/0/rows/0/code          # "1.2"                     # tables[0].blocks[0].rows[1].code
          /tables/0/blocks/0/rows/0/code          # "1/2"                     # tables[0].blocks[0].rows[0].code
          /tables/0/blocks/0/rows/0/label         # ""                        # tables[0].blocks[0].rows[0].label
          /tables/0/blocks/0/rows/0/decimals      # 7                         # tables[0].blocks[0].rows[0].decimals
          /tables/0/blocks/0/rows/0/decimals      # -1                        # tables[0].blocks[0].rows[0].decimals
          /tables/0/blocks/0/rows/0/decimals      # 1.5                       # tables[0].blocks[0].rows[0].decimals
          /tables/2/officeAfter                   # "8"                       # tables[2].officeAfter
          /leap/factor                            # 0                         # leap.factor
          /leap/factor                            # 1                         # leap.factor
          /leap/factor                            # 2.5                       # leap.factor
          /leap/least                             # -1                        # leap.least
          /deadline/day                           # "31-01"                   # deadline.day
          /deadline/day                           # "02-30"                   # deadline.day
          /deadline/region                        # "3月31日"                 # deadline.region
          /before                                 # {"example-2030":{}}       # before.example-2030
          /rules/0                                # {"sum":"9.1","of":["-9.1.1"]}  # rules[0].of[0]
          /rules/0                                # {"sum":"-9.1","of":["9.1.1"]}  # rules[0].sum
          /rules/0                                # {"sum":"9.1","of":[]}          # rules[0].of
          /rules/0                                # {"sum":"9.1","of":["9.1.1","9.1.1"]} # rules[0].of[1]
          /rules/0                                # {"sum":"9.1","of":["9.1"]}     # rules[0].sum
          /rules/0                                # {"sum":"9.1","of":["9.2"]}     # rules[0].sum
          /rules/0                                # {"sum":"9.1","of":["9.7"]}     # rules[0].of[0]
          /rules/0                                # {"sum":"1.3/total","of":["1.1/total"]} # rules[0].sum
          /rules/0                                # {"sum":"9.1","of":["9.1.1"],"level":"bad"} # rules[0].level
          /rules/0                                # {"each":"cell","table":"1","sum":"total","of":["natural"]} # rules[0].each
          /rules/0                                # {"each":"row","table":"7","sum":"total","of":["natural"]}  # rules[0].table
          /rules/4/right                          # "9.1.1"                   # rules[4].right
          /rules/5/right                          # ["9.1","-9.1"]            # rules[5].right
          /rules/5/right                          # ["9.1","9.8"]             # rules[5].right[1]
          /rules/5/right                          # []                        # rules[5].right
          /rules/5/right                          # {"greatest":[]}           # rules[5].right.greatest
          /rules/5/right                          # {"percent":"9.1","of":"9.1"} # rules[5].right.of
          /rules/5/right                          # {"percent":"9.1","of":"9.2","decimals":9} # rules[5].right.decimals
          /rules/5/right                          # {"lastYear":"9.8"}        # rules[5].right
          /rules/5/right                          # 1e40                      # rules[5].right
          /rules/5/left                           # 3                         # none
          /rules/5/is                             # "=="                      # rules[5].is
          /rules/5/is                             # "≤"                       # rules[5].is
          /rules/5/exempt                         # [""]                      # rules[5].exempt[0]
          /rules/5/when                           # {"left":1,"is":"=","right":2} # rules[5].when.left
          /rules/5/when                           # {"left":"9.1","is":"=","right":"9.1"} # rules[5].when.right
          /statements/0/phrases                   # []                        # statements[0]
          /statements/0/phrases                   # ["收到"]                  # statements[0].phrases[0]
          /statements/0/without                   # [" "]                     # statements[0].without[0]
          /statements/0/channels                  # {"|":"1.1/natural"}       # statements[0].channels.|
          /statements/0/channels                  # {"单位":"-1.1/legal"}     # statements[0].channels.单位
          /statements/0/equals                    # ["1.9/total"]             # statements[0].equals[0]
          """)
  void eachThingThatCannotBeMeantIsRefused(String pointer, String value, String path) {
    ObjectNode json = example();
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    JsonNode holder = json.at(pointer.substring(0, pointer.lastIndexOf('/')));
    JsonNode node = JsonMapper.shared().readTree(value);
    if (holder instanceof ArrayNode array) {
      array.set(Integer.parseInt(last), node);
    } else {
      holder.asObject().set(last, node);
    }
    if (path.equals("none")) {
      assertThat(faults(json)).isNull();
    } else {
      EditionFault fault = faults(json);
      assertThat(fault).as("taken").isNotNull();
      assertThat(fault.faults()).extracting(EditionFault.Fault::path).contains(path);
    }
  }

  @Test
  void eachOverlongLabelIsRefused() {
    ObjectNode json = example();
    Set<String> labels =
        Set.of("name", "title", "heading", "label", "unit", "attachment", "subtitle", "caption");
    everywhere(
        json,
        "",
        (object, key, path) -> {
          if (labels.contains(key) && object.get(key).isString()) {
            String was = object.get(key).stringValue();
            object.put(key, was + "长".repeat(Cursor.LONGEST_LABEL));
            refused(json, path);
            object.put(key, was);
          }
        });
    assertThat(tried).isGreaterThan(30);
  }

  private interface Visit {
    void at(ObjectNode object, String key, String path);
  }

  private static void everywhere(JsonNode node, String path, Visit visit) {
    if (node instanceof ObjectNode object) {
      for (String key : List.copyOf(object.propertyNames())) {
        String below = path.isEmpty() ? key : path + "." + key;
        everywhere(object.get(key), below, visit);
        visit.at(object, key, below);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        everywhere(array.get(i), path + "[" + i + "]", visit);
      }
    }
  }

  private static List<JsonNode> wrongFor(JsonNode was) {
    List<JsonNode> wrong = new ArrayList<>();
    for (String other : List.of("\"\\u0007\"", "true", "{\"x\":1}", "null")) {
      JsonNode node = JsonMapper.shared().readTree(other);
      if (node.getNodeType() != was.getNodeType() || other.contains("u0007")) {
        wrong.add(node);
      }
    }
    return wrong;
  }

  private EditionFault refused(ObjectNode json, String path) {
    tried++;
    EditionFault fault = faults(json);
    assertThat(fault).as("taken with a fault at " + path).isNotNull();
    assertThat(fault.faults())
        .as(path)
        .anyMatch(each -> each.path().startsWith(path) && !each.words().isBlank());
    return fault;
  }

  private static EditionFault faults(ObjectNode json) {
    return catchThrowableOfType(
        EditionFault.class,
        () -> EditionReader.read(json.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String parent(String path) {
    return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
  }

  private static ObjectNode example() {
    return JsonMapper.shared().readTree(EXAMPLE.toFile()).asObject();
  }
}
