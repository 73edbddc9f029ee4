package org.nianbao.desktop.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.page.Page;
import org.nianbao.report.Report;

class PreviewModelTest {
  private final Edition edition = Editions.builtIn().forYear(2021).orElseThrow();
  private final Report report = Report.empty(edition, "示例县样板局", 2021);
  private final BlockingQueue<List<Page>> laid = new ArrayBlockingQueue<>(9);
  private final PreviewModel model =
      new PreviewModel(new Export(Fonts.bundled()), edition, laid::add, painted -> {}, () -> {});

  @Test
  void setsPages() throws Exception {
    model.lay(report, 1);
    assertThat(laid.poll(60, TimeUnit.SECONDS)).isNotEmpty();
    model.close();
  }

  @Test
  void whatIsAskedAfterItWasClosedIsNotDone() throws Exception {
    model.close();
    assertThatCode(
            () -> {
              model.lay(report, 1);
              model.paint(List.of());
            })
        .doesNotThrowAnyException();
    assertThat(laid.poll(100, TimeUnit.MILLISECONDS)).isNull();
  }
}
