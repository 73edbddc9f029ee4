package org.nianbao.desktop.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.nianbao.report.Dates;

/**
 * What the window remembers between two starts, in a small file of its own. Losing it loses nothing
 * of a report, so a file that cannot be read or written is passed over.
 */
public final class Settings {
  private static final int MOST_RECENT = 8;
  private static final String DEADLINE = "deadline";
  private static final String RECENT = "recent.";

  private final Optional<Path> file;
  private final Properties values = new Properties();

  /** The settings in a file; none if it is not there. */
  public Settings(Path file) {
    this.file = Optional.of(file);
    if (Files.isRegularFile(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        values.load(in);
      } catch (IOException | IllegalArgumentException e) {
        values.clear();
      }
    }
  }

  private Settings() {
    this.file = Optional.empty();
  }

  /** Settings that are forgotten with the window. */
  public static Settings passing() {
    return new Settings();
  }

  /** Whether they are remembered at the next start. */
  public boolean lasting() {
    return file.isPresent();
  }

  /** The user's own settings: beside a portable program, else where the system keeps such files. */
  public static Settings usual() {
    String program = System.getProperty("nianbao.home");
    if (program != null && Files.exists(Path.of(program, "portable"))) {
      return new Settings(Path.of(program, "settings.properties"));
    }
    String roaming = System.getenv("APPDATA");
    Path folder =
        roaming != null
            ? Path.of(roaming, "Nianbao")
            : Path.of(System.getProperty("user.home"), ".config", "nianbao");
    return new Settings(folder.resolve("settings.properties"));
  }

  /** A setting; the other value where there is none. */
  public String get(String key, String otherwise) {
    return values.getProperty(key, otherwise);
  }

  /** A setting that is a number; the other value where it is none. */
  public double get(String key, double otherwise) {
    try {
      double number = Double.parseDouble(values.getProperty(key, ""));
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Keeps a setting. */
  public void put(String key, Object value) {
    values.setProperty(key, value.toString());
    write();
  }

  /** The day of the following year that the office has to be out by; empty for the law's. */
  public Optional<MonthDay> deadline() {
    return Dates.day(get(DEADLINE, ""));
  }

  /** Keeps the office's own deadline; empty goes back to the law's. */
  public void setDeadline(Optional<MonthDay> day) {
    put(DEADLINE, day.map(each -> each.toString().substring(2)).orElse(""));
  }

  /** The libraries opened last, the newest first. */
  public List<Path> recentLibraries() {
    List<Path> recent = new ArrayList<>();
    for (int i = 0; i < MOST_RECENT; i++) {
      String path = values.getProperty(RECENT + i);
      if (path != null && Files.isRegularFile(Path.of(path))) {
        recent.add(Path.of(path));
      }
    }
    return recent;
  }

  /** Puts a library first among those opened last. */
  public void opened(Path library) {
    List<Path> recent = recentLibraries();
    recent.remove(library);
    recent.addFirst(library);
    for (int i = 0; i < MOST_RECENT; i++) {
      if (i < recent.size()) {
        values.setProperty(RECENT + i, recent.get(i).toString());
      } else {
        values.remove(RECENT + i);
      }
    }
    write();
  }

  private void write() {
    file.ifPresent(this::write);
  }

  private void write(Path target) {
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Path half = target.resolveSibling(target.getFileName() + ".new");
      try (Writer out = Files.newBufferedWriter(half)) {
        values.store(out, null);
      }
      Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // The window works without; next time it opens as it did the first time.
    }
  }
}
