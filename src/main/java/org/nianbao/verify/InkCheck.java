package org.nianbao.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.message.Messages;
import org.nianbao.page.Sheet;
import org.nianbao.report.Report;

/**
 * Whether pages hold nothing but what the program ever paints: black words, thin rules beside them,
 * the code's square, the seal where it belongs, and the pale mark under a report not yet issued.
 */
final class InkCheck {
  /** Rules are thinner, mm; what is thicker can be part of the code's square only. */
  static final double THICKEST_RULE = 0.45;

  /** What two neighbours may share, mm: a character's outline can touch the rule of its cell. */
  private static final double TOUCH = 0.15;

  /** How far a sheet's size may be off, mm. */
  private static final double SIZE = 1;

  private static final double SMALLEST_SEAL = 19.5;
  private static final double LARGEST_SEAL = 60.5;
  private static final Pattern DATE = Pattern.compile("年.{0,2}月");
  private static final int MOST_TOLD = 8;

  private final Report report;
  private final String code;
  private final List<String> faults = new ArrayList<>();
  private Optional<Object> seal = Optional.empty();
  private int sealedPage;

  private InkCheck(Report report, String code) {
    this.report = report;
    this.code = code;
  }

  /**
   * What is on pages that does not belong there, each with its page and place.
   *
   * @param code the data's verification code
   */
  static List<String> faults(List<PageInk> pages, Report report, String code) {
    InkCheck check = new InkCheck(report, code);
    for (int i = 0; i < pages.size(); i++) {
      check.page(pages.get(i), i + 1);
    }
    return check.faults.size() > MOST_TOLD
        ? check.faults.subList(0, MOST_TOLD)
        : List.copyOf(check.faults);
  }

  private void page(PageInk page, int number) {
    if (!sheet(page.width(), page.height()) && !sheet(page.height(), page.width())) {
      faults.add(Messages.text("verify.odd.size", number));
    }
    Box sheet = new Box(0, 0, page.width(), page.height());
    List<Ink.Glyph> words = new ArrayList<>();
    List<Ink.Path> square = new ArrayList<>();
    List<Ink.Path> rules = new ArrayList<>();
    boolean begun = false;
    boolean marked = report.issued();
    for (Ink ink : page.inks()) {
      switch (ink) {
        case Ink.Glyph glyph -> {
          begun = true;
          words.add(glyph);
        }
        case Ink.Path path -> {
          boolean under = !begun && !report.issued() && path.thickness() == 0;
          marked |= under && path.look().pale();
          if (!(under && path.look().pale())) {
            begun = true;
            sort(path, number, square, rules);
          }
        }
        case Ink.Picture picture -> picture(picture, page, number);
        case Ink.Odd odd -> tell(odd.what(), odd.box(), number);
      }
    }
    if (!marked) {
      faults.add(Messages.text("verify.odd.noMark", number));
    }
    words(words, sheet, number);
    rules(rules, words, sheet, number);
    // What is printed is held against the data elsewhere.
    String printed = PageWords.code(page.words());
    if (!CodeSquareCheck.read(square).contains(printed.isEmpty() ? code : printed)) {
      Box where = square.stream().map(Ink::box).reduce(Box::with).orElse(sheet);
      tell(square.isEmpty() ? "verify.odd.noSquare" : "verify.odd.square", where, number);
    } else {
      under(square, words, number);
    }
  }

  private static boolean sheet(double width, double height) {
    return Math.abs(width - Sheet.WIDTH) < SIZE && Math.abs(height - Sheet.HEIGHT) < SIZE;
  }

  private void sort(Ink.Path path, int number, List<Ink.Path> square, List<Ink.Path> rules) {
    if (!path.plain() || !path.look().black()) {
      tell("verify.odd.path", path.box(), number);
    } else if (Math.min(path.box().width(), path.box().height()) > THICKEST_RULE) {
      square.add(path);
    } else {
      rules.add(path);
    }
  }

  private void words(List<Ink.Glyph> words, Box sheet, int number) {
    Optional<Box> faulty = Optional.empty();
    StringBuilder which = new StringBuilder();
    for (Ink.Glyph glyph : words) {
      boolean whole = glyph.blank() || glyph.look().black() && !glyph.look().multiplied();
      boolean inside = glyph.blank() || sheet.holds(glyph.box(), TOUCH);
      if (!whole || !inside) {
        faulty = faulty.or(() -> Optional.of(glyph.box()));
        which.append(glyph.words());
      }
    }
    faulty.ifPresent(
        box ->
            faults.add(Messages.text("verify.odd.words", box.words(number), Shown.begin(which))));
  }

  private void rules(List<Ink.Path> rules, List<Ink.Glyph> words, Box sheet, int number) {
    for (Ink.Path rule : rules) {
      if (!sheet.holds(rule.box(), TOUCH)) {
        tell("verify.odd.path", rule.box(), number);
      }
    }
    under(rules, words, number);
  }

  /** That nothing painted crosses a character. */
  private void under(List<Ink.Path> painted, List<Ink.Glyph> words, int number) {
    for (Ink.Path path : painted) {
      for (Ink.Glyph glyph : words) {
        if (!glyph.blank() && path.box().overlaps(glyph.box(), touch(path, glyph))) {
          faults.add(Messages.text("verify.odd.over", path.box().words(number), glyph.words()));
          return;
        }
      }
    }
  }

  /** A rule thinner than what may touch must not reach into a character by half of it. */
  private static double touch(Ink.Path path, Ink.Glyph glyph) {
    double thin = Math.min(path.box().width(), path.box().height());
    double small = Math.min(glyph.box().width(), glyph.box().height());
    return Math.min(TOUCH, Math.min(thin, small) * 0.6);
  }

  private void picture(Ink.Picture picture, PageInk page, int number) {
    Box box = picture.box();
    boolean first = seal.isEmpty();
    if (first) {
      seal = Optional.of(picture.which());
    }
    boolean same = seal.orElseThrow().equals(picture.which());
    boolean square =
        Math.abs(box.width() - box.height()) < SIZE / 2
            && box.width() > SMALLEST_SEAL
            && box.width() < LARGEST_SEAL;
    boolean shown = picture.look().multiplied() && picture.look().opacity() > 0.98;
    boolean there = picture.cut() ? onEdge(box, page) : sealedPage != number && onName(box, page);
    sealedPage = picture.cut() ? sealedPage : number;
    if (!report.issued() || !same || !square || !shown || !there) {
      tell("verify.odd.picture", box, number);
    }
  }

  /** Whether a part of a seal lies over the edge at which pages are fanned out. */
  private static boolean onEdge(Box box, PageInk page) {
    boolean turned = page.width() > page.height();
    double middle = turned ? (box.left() + box.right()) / 2 : (box.top() + box.bottom()) / 2;
    double half = (turned ? page.width() : page.height()) / 2;
    double edge = turned ? Math.abs(box.top()) : Math.abs(page.width() - box.right());
    double far = turned ? Math.abs(page.height() - box.bottom()) : edge;
    boolean reaches = Math.min(edge, far) < box.width();
    return reaches && Math.abs(middle - half) < SIZE;
  }

  /** Whether a seal lies on the agency's name or the date, where it is to be. */
  private boolean onName(Box box, PageInk page) {
    StringBuilder under = new StringBuilder();
    for (Ink ink : page.inks()) {
      if (ink instanceof Ink.Glyph glyph && !glyph.blank() && box.overlaps(glyph.box(), 0)) {
        under.append(glyph.words());
      }
    }
    String agency = PageWords.bare(report.agency());
    String end = agency.substring(Math.max(0, agency.length() - 2));
    String words = PageWords.bare(under.toString());
    return words.contains(end) || DATE.matcher(words).find();
  }

  private void tell(String key, Box box, int page) {
    faults.add(Messages.text(key, box.words(page)));
  }
}
