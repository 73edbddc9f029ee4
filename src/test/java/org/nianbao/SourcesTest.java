package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be seen in the sources themselves. */
class SourcesTest {
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final int MOST_LINES = 400;
  private static final Pattern KEY =
      Pattern.compile(
          "\"((?:edition|figure|json|check|intake|file|level|command|desktop|export|seal|pdf"
              + "|verify|page|library|step)\\.[A-Za-z0-9.]*[A-Za-z0-9])\"");

  @Test
  void noFileIsTooLongToHoldInTheHead() throws IOException {
    for (Path file : sources(Path.of("src"))) {
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(MOST_LINES);
    }
  }

  @Test
  void everyKeyUsedHasItsWords() throws IOException {
    Properties words = new Properties();
    words.load(
        new StringReader(
            Files.readString(
                Path.of("src", "main", "resources", "org", "nianbao", "messages.properties"))));
    Collection<String> missing = new TreeSet<>();
    for (Path file : sources(MAIN)) {
      List<String> keys =
          KEY.matcher(Files.readString(file)).results().map((MatchResult m) -> m.group(1)).toList();
      keys.stream().filter(key -> !words.containsKey(key)).forEach(missing::add);
    }
    assertThat(missing).as("keys without words").isEmpty();
  }

  @Test
  void everyPackageIsDescribedAndNullMarked() throws IOException {
    for (Path file : sources(MAIN)) {
      Path described = file.resolveSibling("package-info.java");
      assertThat(described).exists().content().contains("@NullMarked", "/**");
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
