package org.nianbao.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nianbao.font.Fonts;
import org.nianbao.font.Typeface;
import org.nianbao.page.Face;
import org.nianbao.page.Mark;
import org.nianbao.page.Page;
import org.nianbao.page.Sheet;

/**
 * Paints pages for the screen with the outlines that the PDF embeds, so that what is shown is what
 * goes out. One thread at a time.
 */
public final class PagePainter {
  private static final int WHITE = 0xFFFFFFFF;

  private final Fonts fonts;
  private final Map<Glyph, GeneralPath> outlines = new HashMap<>();

  private record Glyph(Typeface typeface, int number) {}

  /**
   * A painted page.
   *
   * @param pixels opaque ARGB, line by line from the top
   */
  public record Picture(int width, int height, int[] pixels) {}

  PagePainter(Fonts fonts) {
    this.fonts = fonts;
  }

  /** Paints a page at so many pixels a millimetre, the seal's place left clear. */
  public Picture paint(Page page, double scale) {
    return paint(page, scale, Optional.empty());
  }

  /** Paints a page at so many pixels a millimetre. */
  public Picture paint(Page page, double scale, Optional<SealPicture> seal) {
    int width = (int) Math.ceil(page.width() * scale);
    int height = (int) Math.ceil(page.height() * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(WHITE));
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
    graphics.scale(scale, scale);
    // Under the words, which are read through it as where colours multiply.
    seal.ifPresent(
        picture ->
            page.marks().stream()
                .filter(Mark.Seal.class::isInstance)
                .forEach(mark -> seal((Mark.Seal) mark, picture, graphics)));
    page.marks().forEach(mark -> paint(mark, graphics, scale));
    graphics.dispose();
    return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  private void paint(Mark mark, Graphics2D graphics, double scale) {
    switch (mark) {
      case Mark.Text text -> text(text, graphics);
      case Mark.Rule rule -> {
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke((float) Math.max(rule.width(), 1 / scale)));
        graphics.draw(new Line2D.Double(rule.x1(), rule.y1(), rule.x2(), rule.y2()));
      }
      case Mark.Watermark watermark -> watermark(watermark, graphics);
      case Mark.Seal _ -> {}
    }
  }

  private static void seal(Mark.Seal seal, SealPicture picture, Graphics2D graphics) {
    Graphics2D part = (Graphics2D) graphics.create();
    if (seal.down()) {
      part.rotate(Math.PI / 2, seal.x() + seal.size() / 2, seal.y() + seal.size() / 2);
    }
    double left = seal.x() + seal.from() * seal.size();
    double width = (seal.to() - seal.from()) * seal.size();
    part.clip(new Rectangle2D.Double(left, seal.y(), width, seal.size()));
    part.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    AffineTransform place = AffineTransform.getTranslateInstance(seal.x(), seal.y());
    place.scale(
        seal.size() / picture.image().getWidth(), seal.size() / picture.image().getHeight());
    part.drawImage(picture.image(), place, null);
    part.dispose();
  }

  private void text(Mark.Text text, Graphics2D graphics) {
    graphics.setColor(Color.BLACK);
    double pen = 0;
    int at = 0;
    for (int character : text.text().codePoints().toArray()) {
      AffineTransform place = AffineTransform.getTranslateInstance(text.x(), text.y());
      if (text.down()) {
        place.quadrantRotate(1);
      }
      place.translate(pen, 0);
      glyph(text.face(), character, text.size(), place, graphics);
      pen += text.advances().get(at++);
    }
  }

  private void watermark(Mark.Watermark mark, Graphics2D graphics) {
    graphics.setColor(new Color((float) mark.grey(), (float) mark.grey(), (float) mark.grey()));
    double along = 0;
    for (int character : mark.text().codePoints().toArray()) {
      AffineTransform place = AffineTransform.getTranslateInstance(mark.x(), mark.y());
      place.rotate(-Math.toRadians(mark.degrees()));
      place.translate(along, 0);
      glyph(mark.face(), character, mark.size(), place, graphics);
      along += mark.advance();
    }
  }

  private void glyph(
      Face face, int character, double size, AffineTransform place, Graphics2D graphics) {
    Fonts.Drawn drawn = fonts.drawn(face, character);
    GeneralPath outline =
        outlines.computeIfAbsent(
            new Glyph(drawn.typeface(), drawn.glyph()),
            glyph -> glyph.typeface().outline(glyph.number()));
    double em = size * Sheet.POINT;
    place.scale(em, -em);
    graphics.fill(place.createTransformedShape(outline));
  }
}
