package org.nianbao.command;

import java.nio.file.Path;
import org.nianbao.edition.EditionReader;
import org.nianbao.intake.file.FileBytes;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Parameters;

/** {@code FILE}: an edition's JSON. */
final class EditionFile {
  @Parameters(index = "0", paramLabel = "FILE")
  private Path file;

  Path path() {
    return file;
  }

  byte[] bytes() throws Refusal {
    return bytes(file);
  }

  static byte[] bytes(Path file) throws Refusal {
    return FileBytes.read(file, EditionReader.LARGEST, "edition.large");
  }
}
