package org.nianbao.intake.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** A web page that a browser or Word saved in one file with all that belongs to it (.mht). */
public final class WebArchive {
  private static final int LOOKED_AT = 4096;

  /** Pages within pages; no program nests as many. */
  private static final int DEEPEST = 5;

  private static final Pattern HEADER = Pattern.compile("[\\w-]+:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*");
  private static final Pattern MULTIPART =
      Pattern.compile("^content-type:\\s*multipart/", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=(?:\"([^\"]+)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);

  private byte[] page = new byte[0];

  private WebArchive() {}

  /** Whether a file has parts as such pages and letters have. */
  public static boolean is(byte[] bytes) {
    String beginning = text(bytes, Math.min(bytes.length, LOOKED_AT));
    return HEADER.matcher(beginning).lookingAt() && MULTIPART.matcher(head(beginning)).find();
  }

  /**
   * The page, the longest of several; as it stood on the website, in any code.
   *
   * @throws Refusal if there is none, or this is a letter with attachments
   */
  public static byte[] page(byte[] bytes) throws Refusal {
    String all = text(bytes, bytes.length);
    if (!head(all).toLowerCase(Locale.ROOT).contains("multipart/related")) {
      throw Refusal.of("intake.mail");
    }
    WebArchive archive = new WebArchive();
    try {
      archive.part(all, 0);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Messages.text("intake.damaged"), e);
    }
    if (archive.page.length == 0) {
      throw Refusal.of("intake.noText");
    }
    return archive.page;
  }

  /** A byte a character, so that nothing is lost. */
  private static String text(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
  }

  private static String head(String part) {
    int end = part.indexOf("\n\n");
    return end < 0 ? part : part.substring(0, end + 1);
  }

  private void part(String part, int depth) {
    String head = head(part);
    String body = part.substring(Math.min(part.length(), head.length() + 1));
    String lower = head.toLowerCase(Locale.ROOT);
    Optional<String> boundary = lower.contains("multipart/") ? boundary(head) : Optional.empty();
    if (boundary.isPresent() && depth < DEEPEST) {
      parts("\n" + body, "\n--" + boundary.get(), depth + 1);
    } else if (lower.contains("text/html")) {
      byte[] found = decoded(body, lower);
      page = found.length > page.length ? found : page;
    }
  }

  /** What stands before the first boundary and behind the last is not for readers. */
  private void parts(String body, String boundary, int depth) {
    int at = body.indexOf(boundary);
    while (at >= 0) {
      int begin = body.indexOf('\n', at + boundary.length());
      int end = begin < 0 ? -1 : body.indexOf(boundary, begin);
      if (begin >= 0 && !body.startsWith("--", at + boundary.length())) {
        part(body.substring(begin + 1, end < 0 ? body.length() : end), depth);
      }
      at = end;
    }
  }

  private static Optional<String> boundary(String head) {
    Matcher boundary = BOUNDARY.matcher(head);
    return boundary.find()
        ? Optional.of(boundary.group(1) == null ? boundary.group(2) : boundary.group(1))
        : Optional.empty();
  }

  private static byte[] decoded(String body, String head) {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    if (head.contains("base64")) {
      return Base64.getMimeDecoder().decode(bytes);
    }
    return head.contains("quoted-printable") ? unquoted(bytes) : bytes;
  }

  /** {@code =E5=B9=B4}, and lines broken behind {@code =}. */
  private static byte[] unquoted(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '=' ? digit(bytes, i + 1) : -1;
      int low = high < 0 ? -1 : digit(bytes, i + 2);
      if (low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else if (bytes[i] == '=' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
        i++;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toByteArray();
  }

  private static int digit(byte[] bytes, int at) {
    return at < bytes.length ? Character.digit(bytes[at], 16) : -1;
  }
}
