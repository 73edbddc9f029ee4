package org.nianbao.verify;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.edition.Edition;
import org.nianbao.export.Making;
import org.nianbao.font.Fonts;
import org.nianbao.message.Messages;
import org.nianbao.page.Document;
import org.nianbao.page.Mark;
import org.nianbao.page.Page;
import org.nianbao.page.Sheet;
import org.nianbao.page.Typesetter;
import org.nianbao.report.Report;

/** Pages set anew of a file's data, held against those in it, character by character. */
final class SetAnew {
  /** How far apart the same mark may lie, mm: files round. */
  private static final double ROUNDED = 0.15;

  private static final int MOST_TOLD = 5;

  private final Fonts fonts;
  private final boolean sealed;
  private final List<String> faults = new ArrayList<>();

  private SetAnew(Fonts fonts, boolean sealed) {
    this.fonts = fonts;
    this.sealed = sealed;
  }

  /**
   * What was found.
   *
   * @param making how the file says that it was made; empty if it does not say
   * @param until the index of the page on which remarks begin, which are held otherwise
   */
  static List<Outcome> of(
      List<PageInk> pages,
      Optional<Making> making,
      Report report,
      Edition edition,
      Fonts fonts,
      int until) {
    if (making.isEmpty()) {
      return List.of(Outcome.note("verify.anewNot"));
    }
    Document anew = Typesetter.set(report, edition, making.get().options(), fonts);
    if (!making.get().here(anew, fonts)) {
      return List.of(Outcome.note("verify.anewElsewhere"));
    }
    SetAnew set = new SetAnew(fonts, report.issued());
    if (anew.pages().size() < until) {
      set.faults.add(Messages.text("verify.anewPages", until, anew.pages().size()));
    }
    for (int i = 0; i < Math.min(until, anew.pages().size()); i++) {
      set.page(pages.get(i), anew.pages().get(i), i + 1);
    }
    return set.faults.isEmpty()
        ? List.of(Outcome.held("verify.anew"))
        : set.faults.stream().limit(MOST_TOLD).map(fault -> new Outcome(false, fault)).toList();
  }

  private void page(PageInk file, Page anew, int number) {
    words(file, anew, number);
    rest(file, anew, number);
  }

  private void words(PageInk file, Page anew, int number) {
    List<Ink.Glyph> should = glyphs(anew);
    List<Ink.Glyph> is =
        file.inks().stream()
            .filter(Ink.Glyph.class::isInstance)
            .map(Ink.Glyph.class::cast)
            .toList();
    for (int i = 0; i < Math.max(is.size(), should.size()); i++) {
      boolean same =
          i < is.size()
              && i < should.size()
              && is.get(i).words().equals(should.get(i).words())
              && (should.get(i).blank() || is.get(i).box().at(should.get(i).box(), ROUNDED));
      if (!same) {
        Ink.Glyph where = i < is.size() ? is.get(i) : should.get(i);
        String shown = i < is.size() ? text(is, i) : "";
        String expected = i < should.size() ? text(should, i) : "";
        faults.add(Messages.text("verify.anewWords", where.box().words(number), shown, expected));
        return;
      }
    }
  }

  private static String text(List<Ink.Glyph> glyphs, int from) {
    StringBuilder text = new StringBuilder();
    glyphs.subList(from, Math.min(from + 6, glyphs.size())).forEach(g -> text.append(g.words()));
    return text.toString();
  }

  private List<Ink.Glyph> glyphs(Page page) {
    List<Ink.Glyph> glyphs = new ArrayList<>();
    page.texts().forEach(text -> add(text, glyphs));
    return glyphs;
  }

  private void add(Mark.Text text, List<Ink.Glyph> glyphs) {
    double em = text.size() * Sheet.POINT;
    double along = 0;
    int[] characters = text.text().codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      Fonts.Drawn drawn = fonts.drawn(text.face(), characters[i]);
      Rectangle2D bounds = drawn.typeface().bounds(drawn.glyph());
      AffineTransform place =
          text.down()
              ? new AffineTransform(0, em, em, 0, text.x(), text.y() + along)
              : new AffineTransform(em, 0, 0, -em, text.x() + along, text.y());
      Box box = Box.of(place.createTransformedShape(bounds).getBounds2D());
      glyphs.add(
          new Ink.Glyph(
              Character.toString(characters[i]),
              box,
              bounds.isEmpty(),
              new Ink.Look(0, 1, false, true)));
      along += text.advances().get(i);
    }
  }

  /** Rules and seals, in whatever order they are painted. */
  private void rest(PageInk file, Page anew, int number) {
    List<Box> should = new ArrayList<>();
    for (Mark mark : anew.marks()) {
      if (mark instanceof Mark.Rule rule && rule.width() < InkCheck.THICKEST_RULE) {
        should.add(box(rule));
      } else if (mark instanceof Mark.Seal seal && sealed) {
        should.add(new Box(seal.x(), seal.y(), seal.x() + seal.size(), seal.y() + seal.size()));
      }
    }
    for (Ink ink : file.inks()) {
      boolean thin = Math.min(ink.box().width(), ink.box().height()) < InkCheck.THICKEST_RULE;
      boolean looked = ink instanceof Ink.Path && thin || ink instanceof Ink.Picture;
      if (looked && !should.removeIf(box -> box.at(ink.box(), ROUNDED))) {
        faults.add(Messages.text("verify.anewMore", ink.box().words(number)));
        return;
      }
    }
    if (!should.isEmpty()) {
      faults.add(Messages.text("verify.anewLess", should.getFirst().words(number)));
    }
  }

  private static Box box(Mark.Rule rule) {
    double half = rule.width() / 2;
    boolean upright = Math.abs(rule.y2() - rule.y1()) > Math.abs(rule.x2() - rule.x1());
    double across = upright ? half : 0;
    double along = upright ? 0 : half;
    return new Box(
        Math.min(rule.x1(), rule.x2()) - across,
        Math.min(rule.y1(), rule.y2()) - along,
        Math.max(rule.x1(), rule.x2()) + across,
        Math.max(rule.y1(), rule.y2()) + along);
  }
}
