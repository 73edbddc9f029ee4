package org.nianbao.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * As much of JSON Schema as the edition format's schema uses; a keyword it doesn't know is an
 * error.
 */
final class JsonSchema {
  private static final Set<String> KNOWN =
      Set.of(
          "$schema",
          "$ref",
          "$defs",
          "title",
          "description",
          "type",
          "const",
          "enum",
          "oneOf",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "items",
          "minItems",
          "maxItems",
          "properties",
          "required",
          "additionalProperties");

  private final JsonNode root;

  JsonSchema(JsonNode root) {
    this.root = root;
  }

  /** What in a document is not as the schema wants it, with its place. */
  List<String> errors(JsonNode document) {
    List<String> errors = new ArrayList<>();
    visit(root, document, "", errors, (_, _) -> {});
    return errors;
  }

  /** Every key that the schema's objects have, as {@code object.key}. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (String name : root.get("$defs").propertyNames()) {
      root.get("$defs")
          .get(name)
          .path("properties")
          .propertyNames()
          .forEach(key -> keys.add(name + "." + key));
    }
    return keys;
  }

  /** Calls for every object of a document that a named definition with properties describes. */
  void objects(JsonNode document, BiConsumer<String, JsonNode> visitor) {
    visit(root, document, "", new ArrayList<>(), visitor);
  }

  private void visit(
      JsonNode schema,
      JsonNode node,
      String path,
      List<String> errors,
      BiConsumer<String, JsonNode> visitor) {
    if (!KNOWN.containsAll(schema.propertyNames())) {
      throw new IllegalStateException("unknown keyword in " + schema);
    }
    if (schema.has("$ref")) {
      String name = schema.get("$ref").stringValue().replace("#/$defs/", "");
      JsonNode target = root.get("$defs").get(name);
      int before = errors.size();
      visit(target, node, path, errors, visitor);
      if (errors.size() == before && target.has("properties")) {
        visitor.accept(name, node);
      }
    }
    if (schema.has("oneOf")) {
      oneOf(schema.get("oneOf"), node, path, errors, visitor);
    }
    check(schema.has("type") && !isType(schema.get("type").stringValue(), node), path, errors);
    check(schema.has("const") && !schema.get("const").equals(node), path, errors);
    check(schema.has("enum") && !schema.get("enum").values().contains(node), path, errors);
    if (node.isString()) {
      text(schema, node.stringValue(), path, errors);
    } else if (node.isNumber()) {
      double number = node.doubleValue();
      check(number < schema.path("minimum").asDouble(number), path, errors);
      check(number > schema.path("maximum").asDouble(number), path, errors);
      check(number <= schema.path("exclusiveMinimum").asDouble(number - 1), path, errors);
    } else if (node.isArray()) {
      check(node.size() < schema.path("minItems").asInt(0), path, errors);
      check(node.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE), path, errors);
      for (int i = 0; schema.has("items") && i < node.size(); i++) {
        visit(schema.get("items"), node.get(i), path + "[" + i + "]", errors, visitor);
      }
    } else if (node.isObject()) {
      object(schema, node, path, errors, visitor);
    }
  }

  private void oneOf(
      JsonNode choices,
      JsonNode node,
      String path,
      List<String> errors,
      BiConsumer<String, JsonNode> visitor) {
    List<JsonNode> fitting = new ArrayList<>();
    for (JsonNode choice : choices) {
      List<String> found = new ArrayList<>();
      visit(choice, node, path, found, (_, _) -> {});
      if (found.isEmpty()) {
        fitting.add(choice);
      }
    }
    check(fitting.size() != 1, path, errors);
    if (fitting.size() == 1) {
      visit(fitting.getFirst(), node, path, errors, visitor);
    }
  }

  private static void text(JsonNode schema, String words, String path, List<String> errors) {
    check(words.length() < schema.path("minLength").asInt(0), path, errors);
    check(words.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE), path, errors);
    check(
        schema.has("pattern")
            && !Pattern.compile(schema.get("pattern").stringValue()).matcher(words).find(),
        path,
        errors);
  }

  private void object(
      JsonNode schema,
      JsonNode node,
      String path,
      List<String> errors,
      BiConsumer<String, JsonNode> visitor) {
    Set<String> missing = new HashSet<>();
    schema.path("required").forEach(key -> missing.add(key.stringValue()));
    missing.removeAll(node.propertyNames());
    check(!missing.isEmpty(), path + " lacks " + missing, errors);
    JsonNode other = schema.path("additionalProperties");
    for (String key : node.propertyNames()) {
      JsonNode property = schema.path("properties").path(key);
      if (!property.isMissingNode()) {
        visit(property, node.get(key), path + "." + key, errors, visitor);
      } else if (other.isObject()) {
        visit(other, node.get(key), path + "." + key, errors, visitor);
      } else {
        check(other.isBoolean() && !other.booleanValue(), path + "." + key, errors);
      }
    }
  }

  private static boolean isType(String type, JsonNode node) {
    return switch (type) {
      case "object" -> node.isObject();
      case "array" -> node.isArray();
      case "string" -> node.isString();
      case "boolean" -> node.isBoolean();
      case "number" -> node.isNumber();
      case "integer" -> node.isInt();
      default -> throw new IllegalStateException("unknown type " + type);
    };
  }

  private static void check(boolean wrong, String path, List<String> errors) {
    if (wrong) {
      errors.add(path);
    }
  }
}
