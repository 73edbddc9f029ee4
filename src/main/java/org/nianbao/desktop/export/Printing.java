package org.nianbao.desktop.export;

import java.util.List;
import java.util.Optional;
import javafx.concurrent.Task;
import org.nianbao.desktop.preview.PageImage;
import org.nianbao.export.PagePainter;
import org.nianbao.export.SealPicture;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.page.Page;

/** Prints pages one after the other, behind the window. */
final class Printing extends Task<Integer> {
  /** Pixels a millimetre: 300 an inch. */
  static final double SCALE = 300 / 25.4;

  private final List<Page> pages;
  private final PagePainter painter;
  private final Optional<SealPicture> seal;
  private final Press press;

  /**
   * @param seal put on the pages that have a place for it
   */
  Printing(List<Page> pages, PagePainter painter, Optional<SealPicture> seal, Press press) {
    this.pages = pages;
    this.painter = painter;
    this.seal = seal;
    this.press = press;
  }

  /** How many pages were printed. */
  @Override
  protected Integer call() throws Refusal {
    for (Page page : pages) {
      if (isCancelled()) {
        press.cancel();
        return page.number() - 1;
      }
      updateMessage(Messages.text("desktop.print.page", page.number(), pages.size()));
      if (!press.print(PageImage.onSheet(painter.paint(page, SCALE, seal)))) {
        press.cancel();
        throw Refusal.of("desktop.print.failed", page.number());
      }
      updateProgress(page.number(), pages.size());
    }
    if (!press.end()) {
      throw Refusal.of("desktop.print.failed", pages.size());
    }
    return pages.size();
  }
}
