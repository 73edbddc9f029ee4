package org.nianbao.message;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Keeps what went wrong inside the program for the engineer who will be asked. */
public final class CrashLog {
  private static final String OURS = "org.nianbao.";

  private CrashLog() {}

  /**
   * A failure that was kept.
   *
   * @param code six digits and letters to be read out over the telephone; the same for every
   *     failure of one kind at one place of the program, whatever was being edited
   * @param where the file with the details, or the failure's own words where none could be written
   */
  public record Kept(String code, String where) {}

  /** Writes the failure to a file of its own, which holds its code too. */
  public static Kept keep(Throwable failure) {
    String code = code(failure);
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    try {
      Path file = Files.createTempFile("nianbao-" + code + "-", ".log");
      Files.writeString(file, code + System.lineSeparator() + trace);
      return new Kept(code, file.toString());
    } catch (IOException e) {
      return new Kept(code, failure.toString());
    }
  }

  /** The code of a failure, whether or not it is kept. */
  public static String code(Throwable failure) {
    String place =
        Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst()
            .map(StackTraceElement::toString)
            .orElse("");
    CRC32 sum = new CRC32();
    sum.update((failure.getClass().getName() + place).getBytes(StandardCharsets.UTF_8));
    return "%06X".formatted(sum.getValue() & 0xFFFFFF);
  }
}
