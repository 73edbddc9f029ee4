package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.nianbao.AnyForm;
import org.nianbao.edition.Edition;
import org.nianbao.font.Fonts;
import org.nianbao.message.Refusal;
import org.nianbao.report.Bound;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** Whatever is entered in whatever form goes out in every format. */
class AnyFormExportTest {
  private static final Export EXPORT = new Export(Fonts.bundled());

  @Property(tries = 8)
  void everyFormatIsWritten(@ForAll long seed) throws Refusal {
    Random random = new Random(seed);
    Edition edition = AnyForm.edition(random);
    Report report = AnyForm.filled(edition, edition.head().from(), random);
    for (Format format : Format.values()) {
      assertThat(EXPORT.make(report, edition, format, Copy.WHOLE)).as("%s", format).isNotNull();
    }
    assertThat(ReportJson.read(ReportJson.canonical(Bound.resolved(report))))
        .isEqualTo(Bound.resolved(report));
  }
}
