package org.nianbao.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.font.Fonts;
import org.nianbao.report.Fact;
import org.nianbao.report.Report;
import org.nianbao.report.Status;

/** Cover, contents, and the seal over the edges and on the table. */
class FrontMatterTest {
  private static final Fonts FONTS = Fonts.bundled();
  private static final double HAIR = 1e-6;

  @Test
  void theContentsNameThePagesOnWhichThingsStand() {
    Document document = set(report(12), Options.NO_SEAL.withCover());
    List<String> lines =
        document
            .pages()
            .get(1)
            .texts()
            .filter(text -> text.origin().role() == Role.CONTENTS)
            .map(Mark.Text::text)
            .toList();
    for (Document.Bookmark bookmark : document.bookmarks()) {
      Page page = document.pages().get(bookmark.page() - 1);
      assertThat(words(page, Role.HEADING) + words(page, Role.ATTACHMENT))
          .contains(bookmark.words().split(" ")[0]);
      String printed = words(page, Role.FOOT).replaceAll(".*—(\\d+)—.*", "$1");
      assertThat(lines.get(lines.indexOf(bookmark.words()) + 1)).isEqualTo(printed);
    }
  }

  @Test
  void theTextBeginsOnAFrontSideWithPageOne() {
    for (int paragraphs : new int[] {1, 40, 400}) {
      Document document = set(report(paragraphs), Options.NO_SEAL.withCover());
      Page first =
          document.pages().stream()
              .filter(page -> page.texts().anyMatch(text -> text.origin().role() == Role.TITLE))
              .findFirst()
              .orElseThrow();
      assertThat(first.number() % 2).isEqualTo(1);
      assertThat(words(first, Role.FOOT)).contains("—1—");
      Page cover = document.pages().getFirst();
      assertThat(words(cover, Role.FOOT)).doesNotContain("—").contains("校验码");
      assertThat(words(cover, Role.COVER)).contains("政府信息公开", "示例县样板局", "2018年2月28日");
    }
  }

  @Property(tries = 60)
  void thePartsOfAnEdgeSealMakeItWhole(@ForAll @IntRange(min = 1, max = 60) int sheets) {
    double covered = 0;
    int whole = 0;
    for (int sheet = 1; sheet <= sheets; sheet++) {
      Optional<Mark.Seal> part = EdgeSeal.on(sheet, sheets, 42);
      assertThat(part.isPresent()).isEqualTo(sheets > 1);
      if (part.isPresent()) {
        Mark.Seal seal = part.orElseThrow();
        assertThat(seal.from()).isCloseTo(covered, within(HAIR));
        assertThat((seal.to() - seal.from()) * 42).isGreaterThan(3.4);
        assertThat(seal.x() + seal.to() * 42).isCloseTo(210, within(HAIR));
        covered = seal.to() > 1 - HAIR ? 0 : seal.to();
        whole += seal.to() > 1 - HAIR ? 1 : 0;
      }
    }
    assertThat(covered).isZero();
    assertThat(whole).isEqualTo(sheets == 1 ? 0 : (sheets + 11) / 12);
  }

  @Test
  void sealsStandWhereTheyBelongAndOnlyOnAnIssuedReport() {
    Options options = Options.sealed(42).withEdgeSeal();
    assertThat(seals(set(report(3), options))).isEmpty();
    Document issued = set(report(3).with(Status.APPROVED), options);
    assertThat(seals(issued).stream().filter(Mark.Seal::whole)).hasSize(2);
    assertThat(seals(issued).stream().filter(seal -> !seal.whole())).hasSameSizeAs(issued.pages());
    Report approved = report(3).with(Status.APPROVED);
    assertThat(seals(set(approved, Options.NO_SEAL.withEdgeSeal()))).isEmpty();
    Page table =
        issued.pages().stream()
            .filter(page -> words(page, Role.CAPTION).contains("盖章"))
            .findFirst()
            .orElseThrow();
    Mark.Text caption =
        table.texts().filter(text -> text.text().contains("盖章")).findFirst().orElseThrow();
    Mark.Seal seal =
        table.marks().stream()
            .filter(Mark.Seal.class::isInstance)
            .map(Mark.Seal.class::cast)
            .filter(Mark.Seal::whole)
            .findFirst()
            .orElseThrow();
    assertThat(seal.y() + 21).isCloseTo(caption.y(), within(3.0));
    double name = caption.right() - 3 * caption.size() * Sheet.POINT;
    assertThat(seal.x() + 21).isCloseTo(name, within(1.0));
  }

  private static List<Mark.Seal> seals(Document document) {
    return document.pages().stream()
        .flatMap(page -> page.marks().stream())
        .filter(Mark.Seal.class::isInstance)
        .map(Mark.Seal.class::cast)
        .toList();
  }

  private static String words(Page page, Role role) {
    return page.texts()
        .filter(text -> text.origin().role() == role)
        .map(Mark.Text::text)
        .collect(Collectors.joining())
        .replace(" ", "");
  }

  private static Document set(Report report, Options options) {
    Edition edition = Editions.builtIn().byId("2014").orElseThrow();
    return Typesetter.set(report, edition, options, FONTS);
  }

  private static Report report(int paragraphs) {
    Edition edition = Editions.builtIn().byId("2014").orElseThrow();
    Report report = Report.empty(edition, "示例县样板局", 2017).with(Fact.SIGNED, "2018-02-28");
    for (var section : report.sections()) {
      report = report.with(section.withText("这是一段不长的话。\n".repeat(paragraphs)));
    }
    return report;
  }
}
