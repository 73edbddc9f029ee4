package org.nianbao.edition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON's trees, token by token. An object mapper does the same, but making one takes longer than
 * reading all of the program's forms, and every command waits for those.
 */
public final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  /**
   * The one tree in a text, with exact numbers; empty where there is nothing in it.
   *
   * @throws tools.jackson.core.JacksonException if it is no JSON or more follows
   */
  static Optional<JsonNode> read(JsonFactory json, String text) {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      JsonNode tree = value(parser);
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "trailing token");
      }
      return Optional.of(tree);
    }
  }

  private static JsonNode value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> whole(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new StreamReadException(parser, "unexpected token");
    };
  }

  private static JsonNode whole(BigInteger number) {
    if (number.bitLength() < Integer.SIZE) {
      return NODES.numberNode(number.intValue());
    }
    return number.bitLength() < Long.SIZE
        ? NODES.numberNode(number.longValue())
        : NODES.numberNode(number);
  }

  private static ObjectNode object(JsonParser parser) {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.set(name, value(parser));
    }
    return object;
  }

  private static ArrayNode array(JsonParser parser) {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  /** Writes a tree of objects, arrays, texts and numbers; decimals as they are, never as 1E+3. */
  public static void write(JsonNode tree, JsonGenerator to) {
    switch (tree) {
      case ObjectNode object -> {
        to.writeStartObject();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
          to.writeName(property.getKey());
          write(property.getValue(), to);
        }
        to.writeEndObject();
      }
      case ArrayNode array -> {
        to.writeStartArray();
        array.forEach(each -> write(each, to));
        to.writeEndArray();
      }
      default -> {
        if (tree.isNumber()) {
          BigDecimal number = tree.decimalValue();
          to.writeNumber(number.toPlainString());
        } else {
          to.writeString(tree.stringValue());
        }
      }
    }
  }
}
