package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.nianbao.edition.Block;
import org.nianbao.edition.Cell;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Column;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.edition.Row;
import org.nianbao.edition.Section;
import org.nianbao.edition.Table;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.report.Value;

/** Made-up reports in all shapes and with all the noise of published ones, in every edition. */
class ShapesTest {
  private static final List<Edition> EDITIONS = Editions.builtIn().all();
  private static final FileIntake INTAKE =
      new FileIntake(Editions.builtIn(), pdf -> java.util.Optional.empty());

  private static final AtomicInteger RIGHT = new AtomicInteger();
  private static final AtomicInteger WRONG = new AtomicInteger();
  private static final Map<String, Integer> MISSED = Collections.synchronizedMap(new TreeMap<>());

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void figuresComeInRightOrNotAtAll(
      @ForAll @IntRange(max = 2) int which,
      @ForAll Shape shape,
      @ForAll Noise noise,
      @ForAll long seed)
      throws Exception {
    Edition edition = EDITIONS.get(which);
    Random random = new Random(seed);
    Map<CellId, String> figures = figures(edition, random, shape.losesBlanks());
    String file = file(edition, figures, shape, noise);
    Received received =
        INTAKE.read("年报." + shape.ending(), file.getBytes(StandardCharsets.UTF_8), Hints.NONE);
    assertThat(received.report().edition()).isEqualTo(edition.id());
    List<CellId> missed = new ArrayList<>();
    for (Map.Entry<CellId, String> figure : figures.entrySet()) {
      Value expected =
          figure.getValue().isEmpty() ? Value.BLANK : Value.of(new BigDecimal(figure.getValue()));
      Value found = received.report().value(figure.getKey());
      if (found.equals(expected)) {
        RIGHT.incrementAndGet();
      } else if (found.equals(Value.BLANK)) {
        missed.add(figure.getKey());
      } else {
        WRONG.incrementAndGet();
        assertThat(found)
            .as(edition.id() + " " + shape + " " + noise + " " + figure.getKey() + "\n" + file)
            .isEqualTo(expected);
      }
    }
    MISSED.merge(edition.id() + " " + shape + " " + noise, missed.size(), Integer::sum);
    if (received.doubts().isEmpty()) {
      assertThat(missed).as("what is missed is told\n" + file).isEmpty();
    }
  }

  @AfterContainer
  static void missedNearNone() {
    int missed = MISSED.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "shapes × noise: %d right, %d wrong, %d missed%n", RIGHT.get(), WRONG.get(), missed);
    MISSED.values().removeIf(count -> count == 0);
    MISSED.forEach((what, count) -> System.out.println("  missed " + count + ": " + what));
    assertThat(missed).isLessThan(RIGHT.get() / 100);
  }

  private static Map<CellId, String> figures(Edition edition, Random random, boolean full) {
    Map<CellId, String> figures = new TreeMap<>();
    for (Cell cell : edition.cells().values()) {
      String figure =
          Integer.toString(random.nextInt(4) == 0 ? random.nextInt(90_000) : random.nextInt(30));
      if (cell.signed() && random.nextBoolean() && !figure.equals("0")) {
        figure = "-" + figure;
      }
      if (cell.decimals() > 0) {
        figure = figure + "." + (1 + random.nextInt(9));
      }
      figures.put(cell.id(), !full && random.nextInt(20) == 0 ? "" : figure);
    }
    return figures;
  }

  private static String file(
      Edition edition, Map<CellId, String> figures, Shape shape, Noise noise) {
    List<String> lines = new ArrayList<>();
    int year = edition.head().from();
    lines.add(shape.paragraph("示例县样板局"));
    lines.add(shape.paragraph(year + "年政府信息公开工作年度报告"));
    String numbers = "一二三四五六七八九";
    int number = 0;
    for (Section section : edition.sections()) {
      if (!section.heading().isEmpty()) {
        lines.add(shape.paragraph(numbers.charAt(number++) + "、" + section.heading()));
        if (section.tables().isEmpty()) {
          lines.add(shape.paragraph("这一章写了一句没有数字的话。"));
        }
      }
      section.tables().stream()
          .map(id -> edition.table(id).orElseThrow())
          .forEach(table -> table(table, figures, shape, noise, lines));
    }
    edition.tables().stream()
        .filter(table -> !table.attachment().isEmpty())
        .forEach(
            table -> {
              lines.add(shape.paragraph(table.attachment()));
              lines.add(shape.paragraph(table.title()));
              table(table, figures, shape, noise, lines);
            });
    return shape.file(lines);
  }

  private static void table(
      Table table, Map<CellId, String> figures, Shape shape, Noise noise, List<String> lines) {
    for (Block block : table.blocks()) {
      int stubs = block.stubColumns();
      if (!block.heading().isEmpty()) {
        lines.add(shape.row(List.of(noise.label(block.heading(), ""))));
      }
      List<String> heads = new ArrayList<>();
      for (int i = 0; i < stubs; i++) {
        heads.add(i < block.stubHeadings().size() ? block.stubHeadings().get(i) : null);
      }
      if (!block.unitHeading().isEmpty()) {
        heads.add(block.unitHeading());
      }
      block.leafColumns().forEach(column -> heads.add(noise.label(column.heading(), "")));
      lines.add(shape.row(heads));
      block.rows().forEach(row -> rows(row, List.of(), stubs, block, figures, shape, noise, lines));
    }
  }

  /** A heading of a form with merged labels stands before the first row below it only. */
  private static void rows(
      Row row,
      List<String> before,
      int stubs,
      Block block,
      Map<CellId, String> figures,
      Shape shape,
      Noise noise,
      List<String> lines) {
    boolean merged = block.stub() == Block.Stub.MERGED;
    List<String> cells = new ArrayList<>(before);
    if (stubs > 0) {
      cells.add(noise.label(row.label(), row.unit()));
    }
    if (!merged || !row.heading()) {
      while (cells.size() < stubs) {
        cells.add(null);
      }
      if (!block.unitHeading().isEmpty()) {
        cells.add(row.unit());
      }
      for (Column column : block.leafColumns()) {
        CellId id = new CellId(row.code(), column.id());
        cells.add(row.heading() ? "——" : noise.figure(figures.get(id), row.unit()));
      }
      lines.add(shape.row(cells));
      row.rows().forEach(each -> rows(each, List.of(), stubs, block, figures, shape, noise, lines));
      return;
    }
    List<String> front = cells;
    int depth = front.size();
    for (Row each : row.rows()) {
      rows(each, front, stubs, block, figures, shape, noise, lines);
      front = new ArrayList<>(Collections.nCopies(depth, null));
    }
  }
}
