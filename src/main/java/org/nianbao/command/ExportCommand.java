package org.nianbao.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nianbao.edition.Edition;
import org.nianbao.export.Batch;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.FileName;
import org.nianbao.export.Made;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.verify.PublicCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A report becomes a file, or many become files of one folder. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "REPORT", arity = "0..*")
  private List<String> references = List.of();

  @Mixin private LibraryOption library;
  @Mixin private CopyOptions options;

  @Option(names = "--to", paramLabel = "FILE|DIR", required = true)
  private Path target;

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--name", paramLabel = "PATTERN", defaultValue = FileName.USUAL + ".pdf")
  private String pattern;

  @Option(names = "--replace")
  private boolean replace;

  @Option(names = "--force")
  private boolean forced;

  private final Tools tools;

  ExportCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    try (Library open = library.forReading()) {
      Tools known = tools.in(open);
      List<Listing> listings = listings(open);
      boolean many = all || listings.size() > 1 || Files.isDirectory(target);
      return many ? many(known, open, listings) : one(known, open, listings.getFirst());
    }
  }

  private List<Listing> listings(Library open) throws Refusal {
    if (all) {
      return open.list();
    }
    if (references.isEmpty()) {
      throw Refusal.of("command.missing", "REPORT");
    }
    List<Listing> listings = new ArrayList<>();
    for (String reference : references) {
      listings.add(ReportArgument.find(reference, open));
    }
    return listings;
  }

  private int one(Tools known, Library open, Listing listing) throws Refusal {
    open.requireIntact(listing.id());
    Report report = open.report(listing.id());
    Edition edition = open.edition(listing.id(), report, known.editions());
    Copy copy = options.with(options.plain(target), known, open, report, edition);
    Made made = known.export().make(report, edition, Export.format(target), copy);
    PublicCheck left = PublicCheck.of(known.checker(), edition, made);
    left.sentences().forEach(tools.out()::println);
    if (left.grave() && !forced) {
      tools.out().println(Messages.text("command.notPublic"));
      return ExitCode.FINDINGS;
    }
    made.to(target).sentences(report.issued()).forEach(tools.out()::println);
    return ExitCode.DONE;
  }

  private int many(Tools known, Library open, List<Listing> listings) throws Refusal {
    Path like = Path.of(FileName.safe(pattern));
    Batch batch = new Batch(known.export(), target, pattern, replace);
    Copy plain = options.plain(like);
    List<Batch.Source> sources = new ArrayList<>();
    for (Listing listing : listings) {
      sources.add(() -> item(known, open, listing, plain));
    }
    List<Batch.Result> results = batch.write(sources, new Told());
    long written = results.stream().filter(result -> result.written().isPresent()).count();
    results.stream()
        .filter(result -> result.written().isEmpty())
        .forEach(result -> tools.out().println(result.words()));
    tools.out().println(Messages.text("command.exportedMany", written, results.size(), target));
    return written == results.size() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private Batch.Item item(Tools known, Library open, Listing listing, Copy plain) throws Refusal {
    open.requireIntact(listing.id());
    Report report = open.report(listing.id());
    Edition edition = open.edition(listing.id(), report, known.editions());
    Copy copy = options.with(plain, known, open, report, edition);
    return forced
        ? new Batch.Item(report, edition, copy)
        : new Batch.Item(report, edition, copy, PublicCheck.gate(known.checker(), edition));
  }

  /** Tells every hundred, so that somebody who waits sees that it goes on. */
  private final class Told implements Batch.Progress {
    private static final int EACH = 100;

    @Override
    public void done(int count, int of) {
      if (count % EACH == 0 && count < of) {
        tools.out().println(Messages.text("command.exportedSoFar", count, of));
      }
    }

    @Override
    public boolean stopped() {
      return Thread.currentThread().isInterrupted();
    }
  }
}
