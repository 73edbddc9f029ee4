package org.nianbao.desktop.preview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.nianbao.edition.Edition;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.PagePainter;
import org.nianbao.page.Mark;
import org.nianbao.page.Page;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/**
 * Sets the pages of the export, and paints those that are asked for, on a thread of its own. A
 * newer call ends an older one between two pages, so the pages shown last are always those of the
 * newest report.
 */
public final class PreviewModel implements AutoCloseable {
  private static final int NEAREST_MM = 12;

  private final Export export;
  private final Edition edition;
  private final PagePainter painter;
  private final Consumer<List<Page>> laid;
  private final Consumer<Painted> show;
  private final Runnable failed;
  private final AtomicLong newest = new AtomicLong();
  private final AtomicLong newestLook = new AtomicLong();

  /** Pixels a millimetre, of the newest report; the worker's. */
  private double scale;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "preview");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * A preview of reports in one edition.
   *
   * @param laid gets the pages of each report, on the worker's thread
   * @param show gets each page when it is painted, on the worker's thread
   * @param failed told when pages could not be made, on the worker's thread
   */
  PreviewModel(
      Export export,
      Edition edition,
      Consumer<List<Page>> laid,
      Consumer<Painted> show,
      Runnable failed) {
    this.export = export;
    this.edition = edition;
    this.painter = export.painter();
    this.laid = laid;
    this.show = show;
    this.failed = failed;
  }

  /**
   * Sets a report in pages.
   *
   * @param pixels a millimetre, for its pages when they are painted
   */
  void lay(Report report, double pixels) {
    long call = newest.incrementAndGet();
    work(
        call,
        () -> {
          List<Page> pages = export.document(report, edition, Copy.WHOLE).pages();
          scale = pixels;
          if (newest.get() == call) {
            laid.accept(pages);
          }
        });
  }

  /** Paints pages of the report set last, in the order given, and no others asked for before. */
  void paint(List<Page> wanted) {
    long call = newest.get();
    long look = newestLook.incrementAndGet();
    work(
        call,
        () -> {
          for (Page page : wanted) {
            if (newest.get() != call || newestLook.get() != look) {
              return;
            }
            Painted painted = new Painted(page, painter.paint(page, scale));
            if (newest.get() == call) {
              show.accept(painted);
            }
          }
        });
  }

  private void work(long call, Runnable work) {
    // A pane that was closed is laid out, or asked for once more, before it leaves the window.
    if (worker.isShutdown()) {
      return;
    }
    worker.execute(
        () -> {
          try {
            if (newest.get() == call) {
              work.run();
            }
          } catch (RuntimeException e) {
            if (newest.get() == call) {
              failed.run();
            }
          }
        });
  }

  /** The place in the report that stands nearest to a point of a page, in mm. */
  static Optional<Place> placeAt(Page page, double x, double y) {
    return page.texts()
        .filter(text -> text.origin().place() != Place.Single.REPORT)
        .filter(text -> distance(text, x, y) < NEAREST_MM)
        .min(Comparator.comparingDouble(text -> distance(text, x, y)))
        .map(text -> text.origin().place());
  }

  private static double distance(Mark.Text text, double x, double y) {
    double beside = Math.max(0, Math.max(text.x() - x, x - text.right()));
    return Math.hypot(beside, text.y() - y);
  }

  /** Ends the thread; what it was painting is not shown any more. */
  @Override
  public void close() {
    newest.incrementAndGet();
    worker.shutdownNow();
  }
}
