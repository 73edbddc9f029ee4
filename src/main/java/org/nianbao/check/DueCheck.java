package org.nianbao.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.edition.Section;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Sections that must say something, and matters that must be spoken of in them. */
final class DueCheck implements Check {
  private static final Set<String> NOTHING =
      Set.of("无", "略", "暂无", "没有", "无。", "没有。", "略。", "暂无。", "/", "-");

  @Override
  public Stream<Finding> findings(Case of) {
    return of.edition().sections().stream()
        .flatMap(
            section ->
                Stream.of(missing(of, section), empty(of, section), silent(of, section))
                    .flatMap(Optional::stream));
  }

  private static Optional<Finding> missing(Case of, Section section) {
    boolean there = of.report().section(section.id()).isPresent();
    return there || !of.edition().head().sectionsFixed() || section.heading().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Level.ERROR,
                "wording.section",
                new Place.Text(section.id()),
                Messages.text("check.wording.section", section.heading(of.report().year())),
                "",
                section.heading()));
  }

  private static Optional<Finding> empty(Case of, Section section) {
    String text = text(of, section);
    int length = text.codePointCount(0, text.length());
    boolean said = length >= section.shortest() && !NOTHING.contains(text);
    if (section.due().isEmpty() || said || of.report().section(section.id()).isEmpty()) {
      return Optional.empty();
    }
    String message =
        text.isEmpty()
            ? Messages.text("check.wording.empty", section.heading())
            : Messages.text("check.wording.short", section.heading(), text, section.shortest());
    return Optional.of(
        Finding.of(
                section.due().get(),
                "wording.due",
                new Place.Text(section.id()),
                message,
                text,
                Integer.toString(section.shortest()))
            .explainable(section.due().get() != Level.ERROR));
  }

  private static Optional<Finding> silent(Case of, Section section) {
    String text = text(of, section);
    String missing =
        section.mentions().stream()
            .filter(words -> !tells(text, words))
            .map(words -> words.split("\\|", -1)[0])
            .collect(Collectors.joining("、"));
    if (text.isEmpty() || missing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
            Level.WARNING,
            "wording.mentions",
            new Place.Text(section.id()),
            Messages.text("check.wording.mentions", section.heading(), missing),
            "",
            missing));
  }

  /** Whether one of some words that tell the same stands in a text. */
  private static boolean tells(String text, String words) {
    return Arrays.stream(words.split("\\|")).anyMatch(text::contains);
  }

  private static String text(Case of, Section section) {
    return of.report().section(section.id()).map(Narrative::text).orElse("").strip();
  }
}
