package org.nianbao.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that has a library open for writing.
 *
 * @param who user@computer
 * @param process its number on that computer; 0 where it is not known
 * @param started when the process began, which tells it from a later one of the same number
 */
public record Holder(String who, Instant since, long process, Instant started) {
  private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final Path NAME_FILE = Path.of("/proc/sys/kernel/hostname");

  /** Clocks are set; two processes of one number do not begin within so short a time. */
  private static final Duration NEAR = Duration.ofMinutes(2);

  /** This program. */
  static Holder self(Instant now) {
    ProcessHandle process = ProcessHandle.current();
    return new Holder(
        System.getProperty("user.name", "") + "@" + computer(),
        now,
        process.pid(),
        process.info().startInstant().orElse(Instant.EPOCH));
  }

  /** Since when, as the clock on this computer's wall showed it. */
  public String sinceWords() {
    return SPOKEN.format(since.atZone(ZoneId.systemDefault()));
  }

  /** Whether it ran on this computer. */
  boolean here() {
    return who.substring(who.lastIndexOf('@') + 1).equals(computer());
  }

  /** Whether that very process is still running on this computer. */
  boolean running() {
    return here()
        && process != 0
        && ProcessHandle.of(process)
            .filter(ProcessHandle::isAlive)
            .flatMap(found -> found.info().startInstant())
            .filter(began -> Duration.between(began, started).abs().compareTo(NEAR) < 0)
            .isPresent();
  }

  /**
   * The computer's name as its system tells it. It is never looked up: that would ask a server in
   * the network.
   */
  private static String computer() {
    return Stream.of("COMPUTERNAME", "HOSTNAME")
        .map(System::getenv)
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .or(Holder::kernelName)
        .orElse("");
  }

  private static Optional<String> kernelName() {
    try {
      return Files.isReadable(NAME_FILE)
          ? Optional.of(Files.readString(NAME_FILE).strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
