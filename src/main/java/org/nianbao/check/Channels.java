package org.nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nianbao.check.prose.Plain;
import org.nianbao.check.prose.Saying;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Value;

/** A total told with the channels it went out on, which together do not come to so many. */
final class Channels {
  /** More channels than are named, or ones that the table does not count by themselves. */
  private static final Pattern OTHERS =
      Pattern.compile("等|其他|其它|各种|多种|公示|公开栏|宣传|电视|广播|报|栏|平台|客户端|短信|手册|会议|张贴|现场|媒体");

  private Channels() {}

  /** The finding on a total; empty where no channels are named or they may come to it. */
  static Optional<Finding> finding(Case of, ProseFindings words, Plain plain, Saying saying) {
    Map<List<String>, CellId> channels = saying.statement().channels();
    if (channels.isEmpty() || saying.number().isEmpty()) {
      return Optional.empty();
    }
    int start = plain.words().lastIndexOf('。', saying.from()) + 1;
    String before =
        plain
            .words()
            .substring(
                Math.max(start, plain.words().lastIndexOf('\n', saying.from()) + 1), saying.from());
    List<CellId> named =
        channels.entrySet().stream()
            .filter(channel -> channel.getKey().stream().anyMatch(before::contains))
            .map(Map.Entry::getValue)
            .toList();
    boolean known = named.stream().allMatch(cell -> of.figure(cell).isPresent());
    if (named.isEmpty() || !known || OTHERS.matcher(before).find()) {
      return Optional.empty();
    }
    BigDecimal sum =
        named.stream()
            .flatMap(cell -> of.figure(cell).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(saying.number().get()) >= 0) {
      return Optional.empty();
    }
    String names = named.stream().map(of::name).collect(Collectors.joining("＋"));
    String written = Value.of(sum).written();
    return Optional.of(
        words.finding(
            Level.WARNING,
            "channels",
            Messages.text("check.prose.channels", saying.figure(), names, written),
            saying.figure(),
            written,
            saying.from(),
            saying.to()));
  }
}
