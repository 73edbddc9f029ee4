package org.nianbao.desktop.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.check.Checker;
import org.nianbao.desk.OpenReport;
import org.nianbao.desktop.control.Background;
import org.nianbao.edition.Editions;
import org.nianbao.intake.FileIntake;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;

/** A file that uses up the memory among others. */
class LackOfMemoryTest {
  @TempDir private Path folder;

  @Test
  void theFileIsRefusedTheOthersAreReadAndNothingIsInTheLibrary() throws Exception {
    Editions editions = Editions.builtIn();
    FileIntake intake = new FileIntake(editions, LackOfMemoryTest::tooMuch);
    try (Library library = Library.open(folder.resolve("年报库.nianbao"))) {
      ReceiveModel model =
          new ReceiveModel(
              library,
              id -> OpenReport.of(library, id, editions, new Checker(), () -> "乙样例"),
              editions,
              intake,
              () -> "乙样例",
              Background.atOnce());
      model.take(List.of(copy("report.pdf"), copy("report.html")));
      assertThat(model.readingProperty().get()).isFalse();
      assertThat(model.arrivals().get(0).state())
          .isEqualTo(new Arrival.Refused(Messages.text("intake.bomb")));
      assertThat(model.arrivals().get(1).state()).isInstanceOf(Arrival.Understood.class);
      assertThat(library.list()).isEmpty();
    }
  }

  private static Optional<byte[]> tooMuch(byte[] file) {
    throw new OutOfMemoryError("Java heap space");
  }

  private Path copy(String name) throws Exception {
    try (InputStream in = FileIntake.class.getResourceAsStream(name)) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }
}
