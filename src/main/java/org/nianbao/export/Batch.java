package org.nianbao.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nianbao.edition.Edition;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;

/**
 * Many reports go out into one folder, each as a file named by a pattern. What one of them is
 * refused for does not keep the others back.
 */
public final class Batch {
  private final Export export;
  private final Path folder;
  private final String pattern;
  private final boolean replace;

  /**
   * A report on its way out.
   *
   * @param look looks through the copy before it is written
   */
  public record Item(Report report, Edition edition, Copy copy, Look look) {
    /** One that nobody looks through. */
    public Item(Report report, Edition edition, Copy copy) {
      this(report, edition, copy, _ -> {});
    }
  }

  /** Looks through a copy that is made. */
  @FunctionalInterface
  public interface Look {
    /**
     * Looks a copy through before it is written.
     *
     * @throws Refusal if it is not to be written
     */
    void through(Made made) throws Refusal;
  }

  /** Gets a report when its turn comes, so that thousands need not be held at once. */
  @FunctionalInterface
  public interface Source {
    Item item() throws Refusal;
  }

  /**
   * What came of one.
   *
   * @param written empty where nothing was
   * @param words what to tell where nothing was written; "" otherwise
   */
  public record Result(Optional<Export.Written> written, String words) {}

  /** Whoever waits for it. */
  public interface Progress {
    /** So many are through. */
    void done(int count, int of);

    /** Whether to stop before the next; what is written stays. */
    boolean stopped();
  }

  /**
   * @param folder must be there
   * @param pattern see {@link FileName#of}; its ending tells the format
   * @param replace whether files that are there may be replaced
   * @throws Refusal if the folder is none or the ending is no format's
   */
  public Batch(Export export, Path folder, String pattern, boolean replace) throws Refusal {
    this.export = export;
    this.folder = folder;
    this.pattern = pattern;
    this.replace = replace;
    if (!Files.isDirectory(folder)) {
      throw Refusal.of("export.noFolder", folder);
    }
    if (Format.of(Path.of(FileName.safe(pattern))).isEmpty()) {
      throw Refusal.of("export.ending", pattern, Format.allEndings());
    }
  }

  /** Writes them one after the other; one result for each that was begun. */
  public List<Result> write(List<Source> sources, Progress progress) {
    List<Result> results = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Source source : sources) {
      if (progress.stopped()) {
        break;
      }
      try {
        results.add(write(source.item(), taken));
      } catch (Refusal e) {
        results.add(new Result(Optional.empty(), e.getMessage()));
      }
      progress.done(results.size(), sources.size());
    }
    return results;
  }

  private Result write(Item item, Set<String> taken) throws Refusal {
    String usual = FileName.of(pattern, item.report(), item.copy().open());
    String name = usual;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = FileName.numbered(usual, number);
    }
    Path file = folder.resolve(name);
    if (!replace && Files.exists(file)) {
      return new Result(Optional.empty(), Messages.text("export.exists", name));
    }
    Made made;
    try {
      made = export.make(item.report(), item.edition(), Export.format(file), item.copy());
    } catch (Refusal e) {
      return refused(name, e);
    }
    item.look().through(made);
    try {
      return new Result(Optional.of(made.to(file)), "");
    } catch (Refusal e) {
      return refused(name, e);
    }
  }

  private static Result refused(String name, Refusal why) {
    String words = Messages.text("export.oneRefused", name, why.getMessage());
    return new Result(Optional.empty(), words);
  }
}
