package org.nianbao.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.intake.file.Budget;
import org.nianbao.intake.file.CsvFile;
import org.nianbao.intake.file.Decoder;
import org.nianbao.intake.file.Doubt;
import org.nianbao.intake.file.Extract;
import org.nianbao.intake.file.FileBytes;
import org.nianbao.intake.file.FileKind;
import org.nianbao.intake.file.OfficeFile;
import org.nianbao.intake.file.PdfPages;
import org.nianbao.intake.file.RichText;
import org.nianbao.intake.file.WebArchive;
import org.nianbao.intake.file.WebPage;
import org.nianbao.intake.understand.FilledForm;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.intake.understand.TextIntake;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.AgencyName;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** Reads any file that may hold a report; its kind is told by its content, not by its name. */
public final class FileIntake {
  private static final long LARGEST = 100L * 1024 * 1024;

  private static final Set<FileKind> MAY_CARRY_DATA =
      EnumSet.of(FileKind.PDF, FileKind.OFD, FileKind.ZIP);

  private final Editions editions;
  private final AttachedData attached;

  /** Takes the report's JSON out of a PDF or OFD file that this program made. */
  @FunctionalInterface
  public interface AttachedData {
    /**
     * The JSON attached; empty where there is none.
     *
     * @param file a PDF's or a packed file's bytes
     * @throws Refusal if the file is damaged or locked, or an OFD file without a report in it
     */
    Optional<byte[]> reportJson(byte[] file) throws Refusal;
  }

  public FileIntake(Editions editions, AttachedData attached) {
    this.editions = editions;
    this.attached = attached;
  }

  /** The same with other editions known. */
  public FileIntake with(Editions others) {
    return new FileIntake(others, attached);
  }

  /**
   * The report in a file.
   *
   * @throws Refusal if the file cannot be had or there is no report in it
   */
  public Received read(Path file, Hints hints) throws Refusal {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    return bounded(() -> content(name, FileBytes.read(file, LARGEST, "intake.large"), hints));
  }

  /**
   * The same of a file's content.
   *
   * @param name the file's name, which tells what its content does not: 2021年年报.csv
   */
  Received read(String name, byte[] bytes, Hints hints) throws Refusal {
    return bounded(() -> content(name, bytes, hints));
  }

  /** Reads a file's content. */
  @FunctionalInterface
  private interface Work {
    Received read() throws IOException, Refusal;
  }

  /** Says what stopped the reading, whatever it was, so that the program goes on. */
  private static Received bounded(Work work) throws Refusal {
    try {
      return work.read();
    } catch (IOException | UncheckedIOException e) {
      throw new Refusal(Messages.text("intake.damaged"), e);
    } catch (CancellationException e) {
      throw new Refusal(Messages.text("intake.stopped"), e);
    } catch (Budget.Spent e) {
      throw new Refusal(Messages.text("intake.endless"), e);
    } catch (OutOfMemoryError e) {
      // Nothing of the file is held any more: what goes on has memory enough.
      throw new Refusal(Messages.text("intake.bomb"), e);
    } catch (StackOverflowError e) {
      // Things within things without end, as no program writes them.
      throw new Refusal(Messages.text("intake.damaged"), e);
    }
  }

  private Received content(String name, byte[] bytes, Hints hints) throws IOException, Refusal {
    FileKind kind = FileKind.of(bytes);
    if (MAY_CARRY_DATA.contains(kind)) {
      Optional<byte[]> json = attached.reportJson(bytes);
      if (json.isPresent()) {
        return received(ReportJson.read(json.get()), hints);
      }
    }
    return switch (kind) {
      case PDF -> understood(PdfPages.read(bytes), hints, name);
      case JSON -> received(ReportJson.read(bytes), hints);
      case DOCX, XLSX, COMPOUND, OFD, ODT, ODS, ZIP ->
          understood(OfficeFile.read(bytes), hints, name);
      case RTF -> understood(RichText.read(bounded(bytes)), hints, name);
      case ARCHIVE -> throw Refusal.of("intake.packed");
      case PICTURE -> throw Refusal.of("intake.noText");
      case MHT -> understood(WebPage.read(WebArchive.page(bounded(bytes))), hints, name);
      case HTML -> understood(WebPage.read(bounded(bytes)), hints, name);
      case TEXT ->
          CsvFile.is(name)
              ? understood(CsvFile.read(Decoder.text(bounded(bytes))), hints, name)
              : new TextIntake(editions).read(bytes, hints, name);
    };
  }

  private static byte[] bounded(byte[] text) throws Refusal {
    if (text.length > TextIntake.LARGEST) {
      throw Refusal.of("intake.large", TextIntake.LARGEST / (1024 * 1024));
    }
    return text;
  }

  private Received understood(Extract extract, Hints hints, String name) throws Refusal {
    if (extract.form().isPresent()) {
      return new FilledForm(extract.form().get()).received(editions, hints);
    }
    if (extract.text().isBlank()) {
      throw Refusal.of("intake.noText");
    }
    Received received = new TextIntake(editions).read(extract.text(), hints, name);
    List<Doubt> doubts = new ArrayList<>(extract.doubts());
    doubts.addAll(received.doubts());
    if (extract.pictured() && isScanty(received.report())) {
      String picture = Messages.text("intake.picture");
      doubts.addFirst(new Doubt(0, picture, Messages.text("intake.inPicture")));
    }
    return new Received(received.report(), doubts, received.sources(), received.lines());
  }

  /** Whether most of the tables is missing. */
  private boolean isScanty(Report report) {
    int cells = editions.byId(report.edition()).map(each -> each.cells().size()).orElse(0);
    return report.values().size() < cells / 2;
  }

  private Received received(Report report, Hints hints) throws Refusal {
    Report told = report.withAgency(AgencyName.clean(hints.agency().orElse(report.agency())));
    if (hints.year().isPresent()) {
      told = told.withYear(hints.year().get());
    }
    if (hints.edition().isPresent()) {
      told = told.withEdition(hints.edition().get());
    }
    String id = told.edition();
    Edition edition = editions.byId(id).orElseThrow(() -> Refusal.of("intake.noEdition", id));
    return Received.data(told.withEdition(edition.id()));
  }
}
