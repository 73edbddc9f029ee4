package org.nianbao.intake.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.nianbao.message.Refusal;

/** Makes text of a file's bytes: UTF-8, UTF-16 with its mark, or GB18030 as older PCs write it. */
public final class Decoder {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char LOST = '\uFFFD';
  private static final char MARK = '\uFEFF';

  private Decoder() {}

  public static String text(byte[] bytes) throws Refusal {
    Optional<String> text =
        marked(bytes)
            .map(charset -> decode(bytes, charset))
            .orElseGet(
                () -> decode(bytes, StandardCharsets.UTF_8).or(() -> decode(bytes, GB18030)));
    if (text.isEmpty() || text.get().indexOf('\0') >= 0) {
      throw Refusal.of("intake.notText");
    }
    String found = text.get();
    return found.isEmpty() || found.charAt(0) != MARK ? found : found.substring(1);
  }

  /**
   * The text of bytes in the code that leaves the least of them over, whatever they say of
   * themselves: web pages often name another code than they are in.
   */
  public static String likeliest(byte[] bytes) {
    Optional<Charset> marked = marked(bytes);
    if (marked.isPresent()) {
      return new String(bytes, marked.get());
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    long lost = lost(utf8);
    if (lost == 0) {
      return utf8;
    }
    String older = new String(bytes, GB18030);
    return lost(older) <= lost ? older : utf8;
  }

  private static long lost(String text) {
    return text.chars().filter(c -> c == LOST).count();
  }

  private static Optional<Charset> marked(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
