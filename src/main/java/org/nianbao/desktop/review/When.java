package org.nianbao.desktop.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.nianbao.message.Messages;

/** Times as a clerk says them, in the computer's own zone. */
final class When {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private When() {}

  /** 今天 10:32, 11月25日 10:32, or with the year where it is another. */
  static String words(Instant at, LocalDate today) {
    LocalDateTime time = LocalDateTime.ofInstant(at, ZoneId.systemDefault());
    String clock = CLOCK.format(time);
    if (time.toLocalDate().equals(today)) {
      return Messages.text("desktop.when.today", clock);
    }
    String key = time.getYear() == today.getYear() ? "desktop.when.day" : "desktop.when.year";
    return Messages.text(key, time.getYear(), time.getMonthValue(), time.getDayOfMonth(), clock);
  }
}
