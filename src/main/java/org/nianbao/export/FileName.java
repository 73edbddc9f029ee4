package org.nianbao.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;

/**
 * Names of files by a pattern such as <code>{agency}{year}年度报告{version}.pdf</code>, made so that
 * Windows and Linux take them whatever an agency is called.
 */
public final class FileName {
  /** How files are named where nobody says otherwise. */
  public static final String USUAL = "{agency}{year}年度报告{version}";

  /** The same as a clerk reads and types it. */
  public static final String SPOKEN = "{机关名称}{年度}年度报告{版本}";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\p{Cc}\\p{Cf}\\p{Cs}]");
  private static final Pattern ENDS = Pattern.compile("[. \u3000]+$|^[ \u3000]+");

  /** Names that Windows keeps for devices, whatever their ending. */
  private static final Pattern RESERVED =
      Pattern.compile("(?:CON|PRN|AUX|NUL|(?:COM|LPT)[0-9\u00b9\u00b2\u00b3])(?:\\..*)?");

  /** In UTF-8; Linux takes 255 and Windows more of these. */
  private static final int MOST_BYTES = 240;

  private FileName() {}

  /**
   * The name that a pattern gives a report.
   *
   * @param pattern with {@code {agency}}, {@code {year}}, {@code {version}}, or these in Chinese as
   *     in {@link #SPOKEN}; its ending stays
   * @param open whether it is the public version
   * @throws Refusal if the pattern has another word in braces
   */
  public static String of(String pattern, Report report, boolean open) throws Refusal {
    StringBuilder name = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(pattern);
    while (placeholder.find()) {
      String words =
          switch (placeholder.group(1)) {
            case "agency", "机关名称" -> report.agency();
            case "year", "年度" -> Integer.toString(report.year());
            case "version", "版本" ->
                Messages.text(open ? "export.version.public" : "export.version.submit");
            default -> throw Refusal.of("export.placeholder", placeholder.group());
          };
      placeholder.appendReplacement(name, Matcher.quoteReplacement(words));
    }
    placeholder.appendTail(name);
    return safe(name.toString());
  }

  /** A name that both systems take; its ending stays. */
  public static String safe(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 ? FORBIDDEN.matcher(name.substring(dot)).replaceAll("_") : "";
    String stem = FORBIDDEN.matcher(dot > 0 ? name.substring(0, dot) : name).replaceAll("_");
    stem = ENDS.matcher(stem).replaceAll("");
    ending = ENDS.matcher(ending).replaceAll("");
    if (stem.isEmpty() || RESERVED.matcher(stem.toUpperCase(Locale.ROOT)).matches()) {
      stem = "_" + stem;
    }
    while ((stem + ending).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + ending;
  }

  /** The same name with a number before its ending, for a second file that would be called so. */
  static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    return safe(name.substring(0, dot) + "(" + number + ")" + name.substring(dot));
  }
}
