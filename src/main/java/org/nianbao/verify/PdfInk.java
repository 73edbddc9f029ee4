package org.nianbao.verify;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.nianbao.page.Sheet;

/** What is painted on a PDF's page. */
final class PdfInk extends PDFGraphicsStreamEngine {
  private final PdfGlyphs glyphs;
  private final PDRectangle sheet;
  private final Rectangle2D nearly;
  private Area lastArea = new Area();
  private boolean lastCut = true;
  private final List<Ink> inks = new ArrayList<>();
  private final GeneralPath path = new GeneralPath();
  private Point2D pen = new Point2D.Double();

  private PdfInk(PDPage page, PdfGlyphs glyphs) {
    super(page);
    this.glyphs = glyphs;
    this.sheet = page.getCropBox();
    this.nearly =
        new Rectangle2D.Double(
            sheet.getLowerLeftX() + 1,
            sheet.getLowerLeftY() + 1,
            sheet.getWidth() - 2,
            sheet.getHeight() - 2);
  }

  /** Reads a page; the glyphs that it shows are noted. */
  static PageInk of(PDPage page, PdfGlyphs glyphs) throws IOException {
    PdfInk ink = new PdfInk(page, glyphs);
    ink.processPage(page);
    return new PageInk(
        ink.sheet.getWidth() * Sheet.POINT, ink.sheet.getHeight() * Sheet.POINT, ink.inks);
  }

  private Box box(Rectangle2D points) {
    return new Box(
        (points.getMinX() - sheet.getLowerLeftX()) * Sheet.POINT,
        (sheet.getUpperRightY() - points.getMaxY()) * Sheet.POINT,
        (points.getMaxX() - sheet.getLowerLeftX()) * Sheet.POINT,
        (sheet.getUpperRightY() - points.getMinY()) * Sheet.POINT);
  }

  private Ink.Look look(boolean stroked) {
    PDGraphicsState state = getGraphicsState();
    PDColor colour = stroked ? state.getStrokingColor() : state.getNonStrokingColor();
    double opacity = stroked ? state.getAlphaConstant() : state.getNonStrokeAlphaConstant();
    boolean multiplied = state.getBlendMode() == BlendMode.MULTIPLY;
    boolean normal = multiplied || state.getBlendMode() == BlendMode.NORMAL;
    boolean whole = normal && state.getSoftMask() == null && !cut();
    return new Ink.Look(grey(colour), opacity, multiplied, whole);
  }

  private boolean cut() {
    Area area = getGraphicsState().getCurrentClippingPath();
    if (area != lastArea) {
      lastArea = area;
      lastCut = !area.isRectangular() || !area.getBounds2D().contains(nearly);
    }
    return lastCut;
  }

  private static double grey(PDColor colour) {
    if (colour.getColorSpace() == null || colour.getColorSpace() instanceof PDPattern) {
      return -1;
    }
    if (colour.getColorSpace().getNumberOfComponents() == 1
        && COSName.DEVICEGRAY.getName().equals(colour.getColorSpace().getName())) {
      return colour.getComponents()[0];
    }
    try {
      int rgb = colour.toRGB();
      int red = rgb >> 16 & 0xFF;
      int green = rgb >> 8 & 0xFF;
      int blue = rgb & 0xFF;
      boolean coloured =
          Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 8;
      return coloured ? -1 : green / 255.0;
    } catch (IOException | RuntimeException e) {
      return -1;
    }
  }

  @Override
  protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement)
      throws IOException {
    AffineTransform place = at.createAffineTransform();
    PdfGlyphs.Shape shape = glyphs.shape(font, code);
    place.scale(1.0 / PdfGlyphs.EM, 1.0 / PdfGlyphs.EM);
    Box box = box(place.createTransformedShape(shape.bounds()).getBounds2D());
    if (font instanceof PDType3Font || shape.words().isEmpty()) {
      inks.add(new Ink.Odd(box, "verify.odd.glyph"));
    }
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    boolean filled = mode == RenderingMode.FILL;
    Ink.Look look = look(false);
    inks.add(
        new Ink.Glyph(
            shape.words(),
            box,
            shape.blank(),
            new Ink.Look(look.grey(), look.opacity(), look.multiplied(), look.whole() && filled)));
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p0.getX(), (float) p0.getY());
    lineTo((float) p1.getX(), (float) p1.getY());
    lineTo((float) p2.getX(), (float) p2.getY());
    lineTo((float) p3.getX(), (float) p3.getY());
    closePath();
  }

  @Override
  public void drawImage(PDImage image) {
    Rectangle2D unit = new Rectangle2D.Double(0, 0, 1, 1);
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    Box box = box(matrix.createAffineTransform().createTransformedShape(unit).getBounds2D());
    if (image instanceof PDImageXObject object) {
      PDGraphicsState state = getGraphicsState();
      boolean multiplied = state.getBlendMode() == BlendMode.MULTIPLY;
      boolean whole = multiplied && state.getSoftMask() == null;
      inks.add(
          new Ink.Picture(
              box,
              object.getCOSObject(),
              cut(),
              new Ink.Look(0, state.getNonStrokeAlphaConstant(), multiplied, whole)));
    } else {
      inks.add(new Ink.Odd(box, "verify.odd.picture"));
    }
  }

  @Override
  public void clip(int windingRule) {
    getGraphicsState().intersectClippingPath(new GeneralPath(path));
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
    pen = new Point2D.Float(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    start();
    path.lineTo(x, y);
    pen = new Point2D.Float(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    start();
    path.curveTo(x1, y1, x2, y2, x3, y3);
    pen = new Point2D.Float(x3, y3);
  }

  /** A damaged path may go on without having begun. */
  private void start() {
    if (path.getCurrentPoint() == null) {
      path.moveTo(pen.getX(), pen.getY());
    }
  }

  @Override
  public Point2D getCurrentPoint() {
    return pen;
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void strokePath() {
    double scale = getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX();
    double thickness = getGraphicsState().getLineWidth() * Math.abs(scale);
    Rectangle2D bounds = path.getBounds2D();
    boolean upright = bounds.getHeight() > bounds.getWidth();
    double across = upright ? thickness / 2 : 0;
    Rectangle2D painted =
        new Rectangle2D.Double(
            bounds.getX() - across,
            bounds.getY() - (upright ? 0 : thickness / 2),
            bounds.getWidth() + 2 * across,
            bounds.getHeight() + (upright ? 0 : thickness));
    boolean straight = segments() == 1 && Math.min(bounds.getWidth(), bounds.getHeight()) < 0.01;
    inks.add(new Ink.Path(box(painted), thickness * Sheet.POINT, straight, look(true)));
    path.reset();
  }

  private int segments() {
    int segments = 0;
    double[] at = new double[6];
    for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
      if (each.currentSegment(at) != PathIterator.SEG_MOVETO) {
        segments++;
      }
    }
    return segments;
  }

  @Override
  public void fillPath(int windingRule) {
    Rectangle2D bounds = path.getBounds2D();
    inks.add(new Ink.Path(box(bounds), 0, upright(bounds), look(false)));
    path.reset();
  }

  /** Whether the path is its own bounds. */
  private boolean upright(Rectangle2D bounds) {
    return segments() <= 5 && new GeneralPath(path).contains(inner(bounds));
  }

  private static Rectangle2D inner(Rectangle2D bounds) {
    double slack = Math.min(bounds.getWidth(), bounds.getHeight()) / 100;
    return new Rectangle2D.Double(
        bounds.getX() + slack,
        bounds.getY() + slack,
        bounds.getWidth() - 2 * slack,
        bounds.getHeight() - 2 * slack);
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    inks.add(new Ink.Odd(box(path.getBounds2D()), "verify.odd.path"));
    path.reset();
  }

  @Override
  public void shadingFill(COSName shadingName) {
    Rectangle2D whole =
        new Rectangle2D.Double(
            sheet.getLowerLeftX(), sheet.getLowerLeftY(), sheet.getWidth(), sheet.getHeight());
    inks.add(new Ink.Odd(box(whole), "verify.odd.shading"));
  }
}
