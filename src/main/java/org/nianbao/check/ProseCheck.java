package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.check.prose.Mention;
import org.nianbao.check.prose.Saying;
import org.nianbao.check.prose.Scope;
import org.nianbao.edition.Level;
import org.nianbao.edition.Rule;
import org.nianbao.message.Messages;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Value;

/** What the prose says against what the tables say: every number and every claim. */
final class ProseCheck implements Check {
  private final Prose prose = new Prose();

  @Override
  public Stream<Finding> findings(Case of) {
    List<Narrative> sections = of.report().sections();
    List<Prose.Text> texts = prose.of(of);
    Twice twice = new Twice();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Narrative section = sections.get(i);
      Prose.Text text = texts.get(i);
      List<Mention> mentions = Prose.verdicts(of, text);
      ProseFindings words = new ProseFindings(of, section, text.plain());
      List<Finding> here = new ArrayList<>();
      for (int j = 0; j < mentions.size(); j++) {
        words.of(mentions.get(j), mentions.subList(0, j)).ifPresent(here::add);
      }
      parts(of, text, mentions).forEach(here::add);
      TotalCheck.in(section, text.plain())
          .filter(each -> here.stream().noneMatch(other -> other.span().equals(each.span())))
          .toList()
          .forEach(here::add);
      twice.findings(mentions, words).forEach(here::add);
      for (Saying saying : text.sayings()) {
        claim(of, words, saying).ifPresent(here::add);
        Channels.finding(of, words, text.plain(), saying).ifPresent(here::add);
      }
      here.sort(Comparator.comparingInt(each -> each.span().orElseThrow().from()));
      findings.addAll(here);
    }
    return findings.stream();
  }

  /** Lists that do not come to their wholes, and would not with what is told of them already. */
  private static Stream<Finding> parts(Case of, Prose.Text text, List<Mention> mentions) {
    return text.lists().stream()
        .filter(list -> mentions.stream().noneMatch(each -> explains(of, each, list)))
        .map(PartsCheck.Uneven::finding);
  }

  private static boolean explains(Case of, Mention mention, PartsCheck.Uneven list) {
    return mention.verdict().differs()
        && mention.verdict().against().stream()
            .flatMap(each -> of.counted(each).stream())
            .anyMatch(right -> list.isMendedBy(mention.told(), right));
  }

  private static Optional<Finding> claim(Case of, ProseFindings words, Saying saying) {
    if (saying.statement().claim().isEmpty()) {
      return Optional.empty();
    }
    Rule.Condition claim = saying.statement().claim().get();
    Optional<BigDecimal> left = of.value(claim.left());
    Scope tables = Scope.of(of.report().fact(Fact.SCOPE));
    boolean told = tables != Scope.UNTOLD;
    if (left.isEmpty()
        || of.value(claim.right()).isEmpty()
        || of.holds(claim)
        || (told && saying.scope().mayDifferFrom(tables))) {
      return Optional.empty();
    }
    String sides =
        Stream.of(claim.left(), claim.right())
            .map(side -> Side.inWords(of, side))
            .filter(side -> !side.isEmpty())
            .collect(Collectors.joining(Messages.text("check.and")));
    String message =
        Messages.text(
            saying.statement().says().isEmpty() ? "check.prose.claim" : "check.prose.claim.says",
            saying.words(),
            sides,
            saying.statement().says(),
            saying.statement().remedy());
    return Optional.of(
        words.finding(
            Level.WARNING,
            saying.statement().code(),
            message,
            saying.words(),
            Value.of(left.get()).written(),
            saying.from(),
            saying.to()));
  }
}
