package org.nianbao.intake.file;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Where the characters and the straight lines of a PDF's page are, in points from its top left. */
final class PdfScan extends PDFGraphicsStreamEngine {
  /** Filled areas thinner than this are lines, pt. */
  private static final double THIN = 3;

  private static final int MOST_GLYPHS = 30_000;

  private static final int MOST_LINES = 5_000;

  /** Bytes of a page's operators. */
  private static final int MOST_CONTENT = 20 * 1024 * 1024;

  /** What it takes to unpack and begin a form, in operators of a page. */
  private static final int STEPS_OF_FORM = 500;

  private static final int BYTES_OF_STEP = 64;

  private static final int PART = 1 << 16;

  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Line> path = new ArrayList<>();

  /** Of the path, what is a line also when it is filled and not drawn around. */
  private final List<Line> thin = new ArrayList<>();

  private final Budget budget;
  private final double height;
  private boolean pictured;
  private Point2D.Double at = new Point2D.Double();
  private Point2D.Double start = new Point2D.Double();

  /**
   * A character.
   *
   * @param y its baseline
   */
  record Glyph(String text, double x, double y, double width, double size) {
    double right() {
      return x + width;
    }
  }

  /** A line across or down. */
  record Line(double x1, double y1, double x2, double y2) {
    boolean across() {
      return Math.abs(y1 - y2) < 1 && Math.abs(x1 - x2) > 2;
    }

    boolean down() {
      return Math.abs(x1 - x2) < 1 && Math.abs(y1 - y2) > 2;
    }
  }

  /**
   * Looks through a page.
   *
   * @param budget for all pages of the file
   */
  PdfScan(PDPage page, Budget budget) throws IOException {
    super(page);
    this.budget = budget;
    this.height = page.getCropBox().getUpperRightY();
    bound(page);
    processPage(page);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.pay(1);
    super.processOperator(operator, operands);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    budget.pay(STEPS_OF_FORM);
    bound(form);
    super.showForm(form);
  }

  /** Refuses what unpacks to more than any page has; it is unpacked bit by bit. */
  private void bound(PDContentStream content) throws IOException {
    byte[] part = new byte[PART];
    long unpacked = 0;
    try (RandomAccessRead in = content.getContentsForStreamParsing()) {
      for (int read = 0; in != null && read >= 0; read = in.read(part, 0, PART)) {
        unpacked += Math.max(0, read);
        budget.pay(Math.max(0, read) / BYTES_OF_STEP);
        if (unpacked > MOST_CONTENT) {
          throw new IOException("too much on a page");
        }
      }
    }
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  List<Line> lines() {
    return lines;
  }

  /** Whether there are pictures on the page; there may be words in them that cannot be taken. */
  boolean pictured() {
    return pictured;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector moved) throws IOException {
    String text = font.toUnicode(code);
    if (text != null && glyphs.size() < MOST_GLYPHS) {
      double size = matrix.getScalingFactorY();
      double width = moved.getX() * matrix.getScalingFactorX();
      double y = height - matrix.getTranslateY();
      glyphs.add(new Glyph(text, matrix.getTranslateX(), y, width, size));
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    double left = Math.min(p0.getX(), p2.getX());
    double right = Math.max(p0.getX(), p2.getX());
    double top = height - Math.max(p0.getY(), p2.getY());
    double bottom = height - Math.min(p0.getY(), p2.getY());
    if (bottom - top < THIN) {
      thin.add(new Line(left, (top + bottom) / 2, right, (top + bottom) / 2));
    } else if (right - left < THIN) {
      thin.add(new Line((left + right) / 2, top, (left + right) / 2, bottom));
    } else {
      path.add(new Line(left, top, right, top));
      path.add(new Line(left, bottom, right, bottom));
      path.add(new Line(left, top, left, bottom));
      path.add(new Line(right, top, right, bottom));
    }
  }

  @Override
  public void moveTo(float x, float y) {
    at = new Point2D.Double(x, height - y);
    start = at;
  }

  @Override
  public void lineTo(float x, float y) {
    Point2D.Double to = new Point2D.Double(x, height - y);
    path.add(
        new Line(
            Math.min(at.x, to.x),
            Math.min(at.y, to.y),
            Math.max(at.x, to.x),
            Math.max(at.y, to.y)));
    at = to;
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    at = new Point2D.Double(x3, height - y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return new Point2D.Double(at.x, height - at.y);
  }

  @Override
  public void closePath() {
    at = start;
  }

  @Override
  public void endPath() {
    path.clear();
    thin.clear();
  }

  @Override
  public void strokePath() {
    path.stream().filter(line -> line.across() || line.down()).forEach(this::keep);
    fillPath(0);
  }

  /** A filled area is a ground behind words and no box around them, unless it is very thin. */
  @Override
  public void fillPath(int windingRule) {
    thin.forEach(this::keep);
    endPath();
  }

  /** Each character is held against each line: a page of more is no form but a drawing. */
  private void keep(Line line) {
    if (lines.size() < MOST_LINES) {
      lines.add(line);
    }
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void drawImage(PDImage image) {
    pictured = true;
  }

  @Override
  public void clip(int windingRule) {
    // What is clipped away stands outside the page or under something else.
  }

  @Override
  public void shadingFill(COSName name) {
    // Shading is no line.
  }
}
