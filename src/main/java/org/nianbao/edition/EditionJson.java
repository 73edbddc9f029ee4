package org.nianbao.edition;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.nianbao.message.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * The tree of an edition's file, within bounds that no real form comes near: whoever wrote the
 * file, reading it takes little time and memory.
 */
final class EditionJson {
  /** Files above this many bytes are refused. */
  static final int LARGEST = 2 * 1024 * 1024;

  /** How deep objects and arrays may stand in one another. */
  static final int DEEPEST = 60;

  /** How long one text may be, in characters. */
  static final int LONGEST_TEXT = 2000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int LONGEST_NUMBER = 30;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_TEXT)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final List<Cure> CURES =
      List.of(
          Cure.of("character \\('[“”‘’＂']'", "edition.json.quotes"),
          Cure.of("character \\('[，：；、。｛｝［］【】]'", "edition.json.wide"),
          Cure.of("(?i)end-of-input|end of input|Unexpected close marker", "edition.json.end"),
          Cure.of("(?i)duplicate", "edition.json.twice"),
          Cure.of("character \\('/'|character \\('#'", "edition.json.comment"),
          Cure.of("(?i)expecting a colon", "edition.json.colon"),
          Cure.of("character \\('\"'.*comma", "edition.json.comma"),
          Cure.of("character \\('[\\[{0-9]'.*comma", "edition.json.comma"),
          Cure.of("character \\('[}\\],]'", "edition.json.trailing"),
          Cure.of("(?i)trailing token", "edition.json.more"),
          Cure.of("(?i)expecting double-quote", "edition.json.name"));

  private EditionJson() {}

  /**
   * The tree in a file's bytes.
   *
   * @throws EditionFault if they are no UTF-8, no JSON, or beyond the bounds
   */
  static JsonNode tree(byte[] file) throws EditionFault {
    if (file.length > LARGEST) {
      throw fault("edition.large", LARGEST / (1024 * 1024));
    }
    String text = text(file);
    try {
      return JsonTree.read(JSON, text)
          .orElseThrow(() -> fault("edition.json", 1, Messages.text("edition.json.end")));
    } catch (StreamConstraintsException e) {
      throw fault("edition.bounds", line(e), DEEPEST, LONGEST_TEXT);
    } catch (JacksonException e) {
      throw fault("edition.json", line(e), cure(e.getOriginalMessage()));
    }
  }

  /** The file's words, a byte order mark left out. */
  private static String text(byte[] file) throws EditionFault {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw fault("edition.encoding");
    }
  }

  /** What the writer of the file most likely did, by what the parser stumbled over. */
  private static String cure(String stumbled) {
    return CURES.stream()
        .filter(cure -> cure.sign().matcher(stumbled).find())
        .findFirst()
        .map(cure -> Messages.text(cure.key()))
        .orElse(Messages.text("edition.json.other"));
  }

  private record Cure(Pattern sign, String key) {
    static Cure of(String sign, String key) {
      return new Cure(Pattern.compile(sign), key);
    }
  }

  private static int line(JacksonException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
  }

  private static EditionFault fault(String key, Object... arguments) {
    return new EditionFault(List.of(new EditionFault.Fault("", Messages.text(key, arguments))));
  }
}
