package org.nianbao;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real reports beside the project; tests that need it are skipped without it. */
public final class Samples {
  private static final Path FOLDER = Path.of("..", "shared", "samples");

  private Samples() {}

  /** The bytes of one of its files. */
  public static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(path(name));
  }

  /** One of its files. */
  public static Path path(String name) {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), "../shared/samples/" + name + " is not on this machine");
    return file;
  }
}
