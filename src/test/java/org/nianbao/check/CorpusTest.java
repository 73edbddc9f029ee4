package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whole reports with gold marks by somebody who has not seen the checks: every number with its
 * verdict, every mistake. {@code -Dcorpus=DIR} runs another folder of the same kind.
 */
class CorpusTest {
  private static final double PRECISION = 0.90;
  private static final double RECALL = 0.80;

  /** The second set has wordings of agreement that are not understood, which costs no finding. */
  private static final double SECOND_AGREES = 0.70;

  @Test
  void findsWhatTheGoldMarksSayAndNothingElse() throws IOException, URISyntaxException {
    String given = System.getProperty("corpus", "");
    holds(given.isEmpty() ? set("dev") : Path.of(given), RECALL);
  }

  @Test
  void findsTheSameInTheSecondSet() throws IOException, URISyntaxException {
    holds(set("second"), SECOND_AGREES);
  }

  private static Path set(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(CorpusTest.class.getResource("corpus/" + name)).toURI());
  }

  private static void holds(Path folder, double agreeing) throws IOException {
    CorpusScore score = new CorpusScore();
    for (Path gold : golds(folder)) {
      score.add(GoldReport.read(gold));
    }
    score.print(System.out);
    assertThat(score.reports()).as("reports").isPositive();
    assertThat(score.findings().precision()).as("precision of findings").isGreaterThan(PRECISION);
    assertThat(score.findings().recall()).as("recall of findings").isGreaterThan(RECALL);
    assertThat(score.agrees().precision()).as("precision of 相符").isGreaterThan(PRECISION);
    assertThat(score.agrees().recall()).as("recall of 相符").isGreaterThan(agreeing);
    assertThat(score.differs().precision()).as("precision of 不符").isGreaterThan(PRECISION);
    assertThat(score.differs().recall()).as("recall of 不符").isGreaterThan(RECALL);
  }

  private static List<Path> golds(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
