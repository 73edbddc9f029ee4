package org.nianbao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.check.prose.Candidate;
import org.nianbao.check.prose.Growth;
import org.nianbao.check.prose.Mention;
import org.nianbao.check.prose.Percentages;
import org.nianbao.check.prose.Plain;
import org.nianbao.check.prose.Precision;
import org.nianbao.check.prose.Proportions;
import org.nianbao.check.prose.Told;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/** Findings about the numbers of one section, with their places in the text as it is kept. */
final class ProseFindings {
  private static final int DECIMALS = 6;

  private final Case of;
  private final Place place;
  private final Plain plain;

  ProseFindings(Case of, Narrative section, Plain plain) {
    this.of = of;
    this.place = new Place.Text(section.id());
    this.plain = plain;
  }

  /** A finding about words of the plain text. */
  Finding finding(
      Level level, String code, String message, String left, String right, int from, int to) {
    return Finding.of(level, "prose." + code, place, message, left, right)
        .explainable(true)
        .about(plain.from(from), plain.to(to));
  }

  /** The finding on a number that contradicts; empty for all others. */
  Optional<Finding> of(Mention mention, List<Mention> before) {
    if (!mention.verdict().differs()) {
      return Optional.empty();
    }
    return switch (mention.told().kind()) {
      case COUNT, NONE, ALL -> Optional.of(differs(mention));
      case SHARE -> share(mention.told(), before);
      case CHANGE -> growth(mention.told(), before);
    };
  }

  private Finding differs(Mention mention) {
    Told told = mention.told();
    Candidate candidate = told.candidate().orElseThrow();
    List<BigDecimal> values =
        candidate.readings().stream()
            .flatMap(each -> of.counted(each).stream())
            .distinct()
            .toList();
    boolean open = values.size() > 1 && !candidate.each();
    String sides =
        candidate.readings().stream()
            .map(reading -> Side.inWords(of, reading))
            .collect(Collectors.joining(Messages.text(open ? "check.or" : "check.and")));
    boolean rough = told.precision() != Precision.EXACT;
    String key =
        told.kind() != Told.Kind.COUNT
            ? "check.prose.claim"
            : open ? "check.prose.open" : rough ? "check.prose.rough" : "check.prose.differs";
    String message =
        Messages.text(key, mention.inContext(), sides, told.words(), candidate.remedy());
    String code = told.kind() == Told.Kind.NONE ? candidate.code() + ".none" : candidate.code();
    return finding(
        open ? Level.HINT : Level.WARNING,
        code,
        message,
        told.words(),
        written(values.getFirst()),
        told.from(),
        told.to());
  }

  private static String written(BigDecimal right) {
    BigDecimal shown =
        right.scale() > DECIMALS ? right.setScale(DECIMALS, RoundingMode.HALF_UP) : right;
    return Value.of(shown).written();
  }

  private Optional<Finding> share(Told told, List<Mention> before) {
    return Proportions.part(told, before)
        .map(
            part -> {
              String figure = part.told().words();
              String message = Messages.text("check.prose.share", figure, told.words());
              return finding(
                  Level.WARNING, "share", message, told.words(), figure, told.from(), told.to());
            });
  }

  private Optional<Finding> growth(Told told, List<Mention> before) {
    Optional<Growth> growth = Growth.of(told, before);
    if (growth.isEmpty()) {
      return Optional.empty();
    }
    Figures figures = new Figures(of);
    for (Mention base : growth.get().bases()) {
      Optional<BigDecimal> then = growth.get().then(base, figures);
      if (then.isPresent()) {
        String key =
            growth.get().then().isPresent() ? "check.prose.growth" : "check.prose.growthLastYear";
        String words = growth.get().words();
        String old = Value.of(then.get()).written();
        BigDecimal now = base.told().number();
        String message = Messages.text(key, words, base.told().words(), old, in(now, then.get()));
        return Optional.of(
            finding(
                Level.WARNING,
                "growth",
                message,
                words,
                old,
                told.to() - words.length(),
                told.to()));
      }
    }
    return Optional.empty();
  }

  /** What the change really comes to, as words. */
  private static String in(BigDecimal now, BigDecimal then) {
    BigDecimal difference = now.subtract(then);
    String key = difference.signum() < 0 ? "check.less" : "check.more";
    return then.signum() == 0
        ? Messages.text(key + ".count", Value.of(difference.abs()).written())
        : Messages.text(
            key,
            Value.of(difference.abs()).written(),
            Percentages.written(Percentages.of(difference.abs(), then)));
  }
}
