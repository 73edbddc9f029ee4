package org.nianbao.edition;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
      return JsonTree.read(JSON, text).orElseThrow(() -> fault("edition.json", 1));
    } catch (StreamConstraintsException e) {
      throw fault("edition.bounds", line(e), DEEPEST, LONGEST_TEXT);
    } catch (JacksonException e) {
      throw fault("edition.json", line(e));
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

  private static int line(JacksonException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
  }

  private static EditionFault fault(String key, Object... arguments) {
    return new EditionFault(List.of(new EditionFault.Fault("", Messages.text(key, arguments))));
  }
}
