package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.nianbao.AnyForm;
import org.nianbao.edition.Edition;
import org.nianbao.report.Report;

/** Whatever the rules of a form and whatever is entered, every check comes to an end. */
class AnyFormTest {
  @Property(tries = 60)
  void everyCheckComesToAnEnd(@ForAll long seed) {
    Random random = new Random(seed);
    Edition edition = AnyForm.edition(random);
    Report last = AnyForm.filled(edition, edition.head().from(), random);
    Report report = AnyForm.filled(edition, edition.head().from() + 1, random);
    assertThat(new Checker().check(report, edition, Optional.of(last))).doesNotContainNull();
    assertThat(new Checker().check(report, edition, Optional.empty())).doesNotContainNull();
  }
}
