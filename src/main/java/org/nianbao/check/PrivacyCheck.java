package org.nianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.check.prose.HalfWidth;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/**
 * What must not go on a public website: private numbers and marks of secrecy in the text. Contacts
 * among the cover facts are not looked at; they have their place on the form.
 */
final class PrivacyCheck implements Check {
  private static final int SHOWN = 3;
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ —()-]{0,3}\\d){6}");

  private static final List<String> INTERNAL_WORDS =
      List.of("内部资料", "内部文件", "注意保存", "不得外传", "请勿外传", "严禁外传");

  /** Kinds of private things, the surest first: what one has found the later ones leave alone. */
  private enum Kind {
    IDENTITY(Level.ERROR, "(?<![\\dA-Za-z])\\d{17}[\\dXx](?![\\dA-Za-z])"),
    BANK(Level.ERROR, "(?<![\\d-])[3-6]\\d{3}(?:[ -]?\\d{4}){2,3}(?:[ -]?\\d{1,3})?(?![\\d-])"),
    MOBILE(
        Level.WARNING, "(?<![\\d-])(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}(?![\\d-])"),
    TELEPHONE(
        Level.HINT,
        "(?<![\\d-])\\(?0\\d{2,3}\\)?[ —-]{0,2}\\d{7,8}(?!\\d)|(?<=电话[：:为是] ?)\\d{7,8}(?!\\d)"),
    EMAIL(Level.HINT, "[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}"),
    SECRECY(Level.ERROR, "(?:绝密|机密|秘密)\\s?★"),
    INTERNAL(Level.WARNING, String.join("|", INTERNAL_WORDS));

    private final Level level;
    private final Pattern pattern;

    Kind(Level level, String pattern) {
      this.level = level;
      this.pattern = Pattern.compile(pattern);
    }

    /** Whether it may stand in a text at all: most texts have none of it, and are long. */
    private boolean mayStandIn(String text, boolean numbers) {
      return switch (this) {
        case IDENTITY, BANK, MOBILE, TELEPHONE -> numbers;
        case EMAIL -> text.indexOf('@') >= 0;
        case SECRECY -> text.indexOf('★') >= 0;
        case INTERNAL -> INTERNAL_WORDS.stream().anyMatch(text::contains);
      };
    }

    private boolean proves(String found) {
      String digits = found.replaceAll("[ -]", "");
      return switch (this) {
        case IDENTITY -> CheckDigits.isIdentityNumber(digits);
        case BANK -> digits.length() >= 16 && CheckDigits.isCardNumber(digits);
        default -> true;
      };
    }

    private String key() {
      return "privacy." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream().flatMap(PrivacyCheck::findings);
  }

  private static Stream<Finding> findings(Narrative section) {
    String text = HalfWidth.of(section.text());
    List<Finding.Span> taken = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    boolean numbers = LONG_NUMBER.matcher(text).find();
    for (Kind kind : Kind.values()) {
      Matcher matcher = kind.pattern.matcher(text);
      while (kind.mayStandIn(text, numbers) && matcher.find()) {
        Finding.Span span = new Finding.Span(matcher.start(), matcher.end());
        if (kind.proves(matcher.group()) && taken.stream().noneMatch(span::overlaps)) {
          taken.add(span);
          findings.add(finding(kind, section, matcher.group(), span));
        }
      }
    }
    return findings.stream();
  }

  private static Finding finding(Kind kind, Narrative section, String found, Finding.Span span) {
    String shown = masked(kind, found);
    return Finding.of(
            kind.level,
            kind.key(),
            new Place.Text(section.id()),
            Messages.text("check." + kind.key(), shown),
            shown,
            "")
        .explainable(true)
        .about(span.from(), span.to());
  }

  /** So much of a number that it can be found again, and no more: findings are handed on. */
  private static String masked(Kind kind, String found) {
    return switch (kind) {
      case IDENTITY, BANK, MOBILE ->
          found.substring(0, SHOWN)
              + "*".repeat(found.length() - 2 * SHOWN)
              + found.substring(found.length() - SHOWN);
      default -> found;
    };
  }
}
