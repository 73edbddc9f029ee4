package org.nianbao.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The same program in a JVM of its own, to hold a library or to be killed while it writes. */
final class OtherProgram implements AutoCloseable {
  private static final String WRITER = "writer";
  private static final String READER = "reader";

  private final Process process;
  private final boolean mayWrite;

  private OtherProgram(Process process, boolean mayWrite) {
    this.process = process;
    this.mayWrite = mayWrite;
  }

  /** Started, and as far as it was to come. */
  static OtherProgram start(String task, Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                    OtherProgram.class.getName(),
                    task,
                    file.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (!WRITER.equals(line) && !READER.equals(line)) {
      process.destroyForcibly();
      throw new IOException("other program said: " + line);
    }
    return new OtherProgram(process, WRITER.equals(line));
  }

  /** Whether it got the lock. */
  boolean mayWrite() {
    return mayWrite;
  }

  /** As the power cut does it: nothing is closed or taken back. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Lets it close its library and end. */
  @Override
  public void close() throws Exception {
    process.getOutputStream().close();
    process.waitFor();
  }

  public static void main(String[] arguments) throws Exception {
    try (Library library = Library.open(Path.of(arguments[1]))) {
      if (arguments[0].equals("write")) {
        Database database = library.database();
        // So small a cache makes SQLite write pages into the file long before the end.
        database.script("PRAGMA cache_size = 2");
        database.script("BEGIN IMMEDIATE");
        database.run("UPDATE entry SET content = content || ?", "改".repeat(10_000));
      }
      System.out.println(library.readOnly() ? READER : WRITER);
      System.in.read();
    }
  }
}
