package org.nianbao.desktop.export;

import java.util.Optional;
import javafx.print.JobSettings;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.PrintSides;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** What pages are printed on. */
interface Press {
  /** Prints the picture of a whole A4 sheet; whether it could. May wait for the printer. */
  boolean print(WritableImage sheet);

  /** Ends the job; whether all of it went to the printer. */
  boolean end();

  /** Gives the job up. */
  void cancel();

  /**
   * Lets the user choose a printer in the system's own dialog.
   *
   * @return empty where the user thought better of it
   * @throws Refusal if this machine has no printer
   */
  static Optional<Press> choose(Window owner) throws Refusal {
    PrinterJob job;
    try {
      job = Printer.getDefaultPrinter() == null ? null : PrinterJob.createPrinterJob();
    } catch (RuntimeException | LinkageError e) {
      // what a system without any printing answers with differs from one to the next
      throw new Refusal(Messages.text("desktop.print.none"), e);
    }
    if (job == null) {
      throw Refusal.of("desktop.print.none");
    }
    JobSettings settings = job.getJobSettings();
    var sides = job.getPrinter().getPrinterAttributes().getSupportedPrintSides();
    if (sides.contains(PrintSides.DUPLEX)) {
      settings.setPrintSides(PrintSides.DUPLEX);
    }
    return job.showPrintDialog(owner) ? Optional.of(new OfPrinter(job)) : Optional.empty();
  }

  /** A printer of this machine. Sheets are A4 whatever the dialog said. */
  final class OfPrinter implements Press {
    private final PrinterJob job;
    private final PageLayout layout;

    private OfPrinter(PrinterJob job) {
      this.job = job;
      this.layout =
          job.getPrinter()
              .createPageLayout(
                  Paper.A4, PageOrientation.PORTRAIT, Printer.MarginType.HARDWARE_MINIMUM);
    }

    @Override
    public boolean print(WritableImage sheet) {
      ImageView view = new ImageView(sheet);
      view.setFitWidth(Paper.A4.getWidth());
      view.setFitHeight(Paper.A4.getHeight());
      // The page begins where the printer can print; ours begins at the paper's corner.
      view.setTranslateX(-layout.getLeftMargin());
      view.setTranslateY(-layout.getTopMargin());
      return job.printPage(layout, new Group(view));
    }

    @Override
    public boolean end() {
      return job.endJob();
    }

    @Override
    public void cancel() {
      job.cancelJob();
    }
  }
}
