package org.nianbao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The classes of a start as the JVM holds them, in a file beside the program's jars: with it the
 * window is there in half the time. It fits only these jars, with their very times, and this
 * runtime; so it is not packed but made on the machine, from the list of classes that came with the
 * package. The launchers name the file; where there is none or it does not fit, the JVM goes on
 * without.
 */
final class StartCache {
  private static final String LIST = "nianbao.classes";
  private static final String CACHE = "nianbao.aot";

  /** Says what the cache was made of. */
  private static final String STAMP = "nianbao.aot.made";

  private static final String FRESH = "nianbao.aot.new";
  private static final String OPTIONS = "java.options";

  /** Long after the window is there, so that nobody waits for the sake of the next start. */
  private static final long DELAY_SECONDS = 20;

  private static final long LONGEST_MINUTES = 5;

  private final Path folder;
  private final Path java;
  private final Path options;

  private StartCache(Path folder, Path java, Path options) {
    this.folder = folder;
    this.java = java;
    this.options = options;
  }

  /** Empty where the program does not run from a package, or by another Java than the package's. */
  static Optional<StartCache> ofThisProgram() {
    String home = System.getProperty("nianbao.home");
    Path runtime = Path.of(System.getProperty("java.home")).toAbsolutePath();
    if (home == null || !runtime.startsWith(Path.of(home).toAbsolutePath())) {
      return Optional.empty();
    }
    return in(Path.of(home), runtime);
  }

  /** That of a program in a folder, if a package was unpacked there; the runtime is its Java. */
  static Optional<StartCache> in(Path home, Path runtime) {
    Path bin = runtime.resolve("bin");
    return Stream.of("lib", "app")
        .map(home::resolve)
        .filter(folder -> Files.exists(folder.resolve(LIST)))
        .findFirst()
        .map(
            folder ->
                new StartCache(
                    folder,
                    first(bin.resolve("java.exe"), bin.resolve("java")),
                    first(folder.resolve(OPTIONS), home.resolve("bin").resolve(OPTIONS))));
  }

  /** Sees to it while the program runs, without a word: it can do without. */
  static void makeBehindTheWindow() {
    Thread.ofPlatform()
        .daemon()
        .name("start-cache")
        .start(
            () -> {
              try {
                TimeUnit.SECONDS.sleep(DELAY_SECONDS);
                Optional<StartCache> cache = ofThisProgram();
                if (cache.isPresent() && !cache.orElseThrow().fits()) {
                  cache.orElseThrow().make();
                }
              } catch (IOException e) {
                // a folder nobody may write to: the program starts as it did
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  /** Whether there is one, made of these jars. */
  boolean fits() throws IOException {
    Path stamp = folder.resolve(STAMP);
    return Files.exists(folder.resolve(CACHE))
        && Files.exists(stamp)
        && Files.readString(stamp).equals(madeOf());
  }

  /**
   * Makes it anew, in some seconds; the old one stays until the new one is whole.
   *
   * @return whether it was made
   * @throws IOException if the folder can't be written to
   */
  boolean make() throws IOException, InterruptedException {
    Path fresh = folder.resolve(FRESH);
    claim(fresh);
    try {
      Process process =
          new ProcessBuilder(command())
              .directory(folder.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
      }
      if (process.exitValue() != 0 || Files.size(fresh) == 0) {
        return false;
      }
      Files.deleteIfExists(folder.resolve(STAMP));
      Files.move(fresh, folder.resolve(CACHE), StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(folder.resolve(STAMP), madeOf());
      return true;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Finds out whether the folder can be written to, before the work and not after it, and that no
   * other program is at it.
   */
  private static void claim(Path fresh) throws IOException {
    Instant given = Instant.now().minus(LONGEST_MINUTES, ChronoUnit.MINUTES);
    if (Files.exists(fresh) && Files.getLastModifiedTime(fresh).toInstant().isBefore(given)) {
      Files.delete(fresh);
    }
    Files.createFile(fresh);
  }

  /** The files by names beside them: a path may have letters that a JVM's option cannot say. */
  private List<String> command() {
    return List.of(
        java.toString(),
        "@" + options,
        "-Xlog:disable",
        "-Xshare:dump",
        "-XX:+AOTClassLinking",
        "-XX:SharedClassListFile=" + LIST,
        "-XX:SharedArchiveFile=" + FRESH,
        "-cp",
        folder.resolve("nianbao.jar").toString());
  }

  /** The jars' names, sizes and times: what the JVM asks for, too. */
  private String madeOf() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      StringBuilder facts = new StringBuilder();
      for (Path file : files.filter(StartCache::counts).sorted().toList()) {
        facts
            .append(file.getFileName())
            .append(' ')
            .append(Files.size(file))
            .append(' ')
            .append(Files.getLastModifiedTime(file).toMillis())
            .append('\n');
      }
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(facts.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean counts(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".jar") || name.equals(LIST);
  }

  private static Path first(Path wanted, Path otherwise) {
    return Files.exists(wanted) ? wanted : otherwise;
  }
}
