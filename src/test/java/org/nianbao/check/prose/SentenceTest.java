package org.nianbao.check.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {
  private static final int CHARACTERS = 200_000;

  @Test
  void noSentenceIsReadForEachOfItsNumbersWithoutBound() {
    String commas = "收到申请5件，".repeat(CHARACTERS / 7);
    String bare = "5".repeat(CHARACTERS);
    for (String text : List.of(commas, bare)) {
      List<Sentence> parts = Sentence.of(text);
      assertThat(parts).allMatch(part -> part.words().length() <= 2 * Sentence.LONG);
      assertThat(parts).allMatch(part -> text.startsWith(part.words(), part.at()));
      assertThat(parts.getLast().at()).isGreaterThan(CHARACTERS - 3 * Sentence.LONG);
    }
  }

  @Test
  void aSentenceOfUsualLengthIsKeptWhole() {
    String usual = "收到申请5件，".repeat(Sentence.LONG / 7);

    assertThat(Sentence.of(usual + "。")).containsExactly(new Sentence(usual, 0));
  }
}
