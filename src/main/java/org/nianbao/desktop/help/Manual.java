package org.nianbao.desktop.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The manual's words. In its file, {@code # title {topic}} begins a chapter, {@code !file caption}
 * is a picture of the folder {@code help}, any other line that is not blank a paragraph.
 */
final class Manual {
  private static final Pattern HEADING = Pattern.compile("# (.+?)(?: \\{(\\w+)})?");
  private static final Pattern PICTURE = Pattern.compile("!(\\S+) (.+)");

  private final List<Chapter> chapters;

  /**
   * A chapter.
   *
   * @param topic what it is about, as a word; blank where no screen leads to it
   */
  record Chapter(String topic, String title, List<Passage> passages) {
    /** Whether these words are in it, whatever the case; blank ones are in every chapter. */
    boolean has(String words) {
      return contains(title, words)
          || passages.stream().anyMatch(passage -> contains(passage.words(), words));
    }

    @Override
    public String toString() {
      return title;
    }
  }

  /**
   * A paragraph, or a picture with what is to be seen in it.
   *
   * @param picture the file's name; blank for a paragraph
   */
  record Passage(String words, String picture) {
    boolean has(String search) {
      return !search.isBlank() && contains(words, search);
    }
  }

  private Manual(List<Chapter> chapters) {
    this.chapters = List.copyOf(chapters);
  }

  /** The program's own. */
  static Manual own() {
    try (InputStream in = Manual.class.getResourceAsStream("/org/nianbao/desktop/help.txt")) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Manual of(String text) {
    List<Chapter> chapters = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
      Matcher heading = HEADING.matcher(line);
      Matcher picture = PICTURE.matcher(line);
      if (heading.matches()) {
        passages = new ArrayList<>();
        String topic = heading.group(2) == null ? "" : heading.group(2);
        chapters.add(new Chapter(topic, heading.group(1), passages));
      } else if (picture.matches()) {
        passages.add(new Passage(picture.group(2), picture.group(1)));
      } else {
        passages.add(new Passage(line, ""));
      }
    }
    return new Manual(chapters);
  }

  List<Chapter> chapters() {
    return chapters;
  }

  /** The chapter about a topic, else the first. */
  Chapter about(String topic) {
    return chapters.stream()
        .filter(chapter -> chapter.topic().equals(topic))
        .findFirst()
        .orElse(chapters.getFirst());
  }

  private static boolean contains(String text, String words) {
    return text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
  }
}
