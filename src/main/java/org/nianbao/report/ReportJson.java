package org.nianbao.report;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.nianbao.edition.CellId;
import org.nianbao.edition.JsonTree;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report as JSON, format {@value #FORMAT}: the shape printed by {@code show --json}, attached to
 * every PDF and accepted by import. Blanks are left out; numbers are exact; keys stand in one fixed
 * order, so that equal reports give equal bytes.
 */
public final class ReportJson {
  /** The value of {@code format}. */
  public static final String FORMAT = "nianbao-report/1";

  /** Bytes; read, a file takes twenty times as much memory. No report has a tenth. */
  private static final int LARGEST = 8 * 1024 * 1024;

  private static final int CODE_BYTES = 8;
  private static final JsonFactory PLAIN = new JsonFactory();

  /** Made only where something is read or indented: a start does without. */
  private static final class Mappers {
    private static final JsonMapper COMPACT =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper INDENTED =
        COMPACT.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  private ReportJson() {}

  /** For people to read: indented. */
  public static String indented(Report report) {
    return Mappers.INDENTED.writeValueAsString(tree(report)).replace("\r\n", "\n") + "\n";
  }

  /** For machines: one line, UTF-8, the same bytes for equal reports everywhere. */
  public static byte[] canonical(Report report) {
    StringWriter json = new StringWriter();
    try (JsonGenerator to = PLAIN.createGenerator(ObjectWriteContext.empty(), json)) {
      JsonTree.write(tree(report), to);
    }
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The verification code: the first 16 hexadecimal digits of SHA-256 over the canonical JSON, in
   * small letters.
   */
  public static String code(Report report) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical(report));
      return HexFormat.of().formatHex(digest, 0, CODE_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a report.
   *
   * @throws Refusal if it is no JSON, of another format, or has anything in it that would be lost
   */
  public static Report read(byte[] json) throws Refusal {
    if (json.length > LARGEST) {
      throw Refusal.of("json.large", LARGEST / (1024 * 1024));
    }
    JsonNode root;
    try {
      root = Mappers.COMPACT.readTree(json);
    } catch (JacksonException | NumberFormatException e) {
      // The latter for an exponent beyond what any number can have.
      throw new Refusal(Messages.text("json.broken"), e);
    }
    return new ReportReader(root).read();
  }

  private static ObjectNode tree(Report report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.put("edition", report.edition());
    root.put("agency", report.agency());
    root.put("year", report.year());
    putFact(root, report, Fact.TITLE);
    ArrayNode sections = root.putArray("sections");
    for (Narrative section : report.sections()) {
      ObjectNode node = sections.addObject().put("id", section.id());
      if (!section.heading().isEmpty()) {
        node.put("heading", section.heading());
      }
      if (!section.text().isEmpty()) {
        node.put("text", section.text());
      }
    }
    ObjectNode values = root.putObject("values");
    for (Map.Entry<CellId, Value> entry : report.values().entrySet()) {
      String cell = entry.getKey().toString();
      if (entry.getValue() instanceof Value.Number number) {
        values.put(cell, number.number());
      } else {
        values.put(cell, entry.getValue().written());
      }
    }
    for (Fact fact : Fact.values()) {
      if (fact != Fact.TITLE) {
        putFact(root, report, fact);
      }
    }
    root.put("status", report.status().words());
    if (!report.explanations().isEmpty()) {
      ObjectNode explanations = root.putObject("explanations");
      report.explanations().forEach(explanations::put);
    }
    return root;
  }

  private static void putFact(ObjectNode root, Report report, Fact fact) {
    String words = report.fact(fact);
    if (words.isEmpty()) {
      return;
    }
    int dot = fact.key().indexOf('.');
    if (dot < 0) {
      root.put(fact.key(), words);
    } else {
      root.withObjectProperty(fact.key().substring(0, dot))
          .put(fact.key().substring(dot + 1), words);
    }
  }
}
