package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program itself on each hostile file, with a heap of 512 MB: how long and with how much memory
 * it took, and what it said. Not part of the usual tests: {@code mvn -Pfuzz test}.
 */
class HostileFilesProof {
  private static final int LONGEST_SECONDS = 30;

  @TempDir private Path folder;

  @Test
  void eachIsReadOrRefusedInTimeAndWithinMemory() throws Exception {
    Path files = Files.createDirectory(folder.resolve("files"));
    HostileFiles hostile = new HostileFiles(files);
    hostile.large();
    hostile.tooLong();
    hostile.locked();
    hostile.entities();
    hostile.odd();
    List<String> failed = new ArrayList<>();
    try (Stream<Path> all = Files.list(files)) {
      for (Path file : all.sorted().toList()) {
        if (!isRead(file)) {
          failed.add(file.getFileName().toString());
        }
      }
    }
    assertThat(failed).isEmpty();
    assertThat(folder.resolve("climbed.txt")).doesNotExist();
  }

  private boolean isRead(Path file) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Path library = folder.resolve(file.getFileName() + ".nianbao");
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.nianbao.Main",
                "import",
                file.toString(),
                "--library",
                library.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    long most = 0;
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, memory(process));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    String words = Files.readString(said);
    boolean refused = process.exitValue() == 2 && !Files.exists(library);
    boolean good =
        (process.exitValue() == 0 || refused)
            && seconds < LONGEST_SECONDS
            && !words.isBlank()
            && !words.contains("Exception")
            && !words.contains("内部出错");
    System.out.printf(
        "%-28s %5.1f s %4d MB  %s%n",
        file.getFileName(), seconds, most, words.lines().findFirst().orElse("(nothing)"));
    return good;
  }

  /**
   * The most memory it had at a time so far, of all kinds, MB; 0 where the system does not tell.
   */
  private static long memory(Process process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
              .filter(line -> line.startsWith("VmHWM"))
              .map(line -> line.replaceAll("\\D", ""))
              .mapToLong(Long::parseLong)
              .findFirst()
              .orElse(0)
          / 1024;
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
