package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which copies are kept. */
class KeepingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final long ENOUGH = Long.MAX_VALUE;

  @Test
  void allOfTheLastDayOneADayAndOneAMonth() {
    List<Keeping.Item> items = new ArrayList<>();
    for (int day = 0; day < 800; day++) {
      items.add(new Keeping.Item(TODAY.minusDays(day), 1));
      items.add(new Keeping.Item(TODAY.minusDays(day), 1));
    }
    List<Integer> surplus = Keeping.surplus(items, ENOUGH);
    List<LocalDate> kept =
        IntStream.range(0, items.size())
            .filter(i -> !surplus.contains(i))
            .mapToObj(i -> items.get(i).day())
            .toList();
    assertThat(kept.subList(0, 2)).containsOnly(TODAY);
    assertThat(kept.subList(1, 15))
        .isEqualTo(IntStream.range(0, 14).mapToObj(TODAY::minusDays).toList());
    assertThat(kept).hasSize(2 + 13 + 10).contains(LocalDate.of(2026, 1, 31));
  }

  @Test
  void aDateFarAwayCostsOneDayAndNotAllOthers() {
    List<Keeping.Item> items = new ArrayList<>();
    items.add(new Keeping.Item(LocalDate.of(2099, 1, 1), 1));
    for (int day = 0; day < 10; day++) {
      items.add(new Keeping.Item(TODAY.minusDays(day), 1));
    }
    assertThat(Keeping.surplus(items, ENOUGH)).isEmpty();
  }

  @Test
  void beyondTheBoundTheOldestOfTheLastDayGoFirstAndThreeStayAlways() {
    List<Keeping.Item> items = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      items.add(new Keeping.Item(TODAY, 10));
    }
    items.add(new Keeping.Item(TODAY.minusDays(1), 10));
    assertThat(Keeping.surplus(items, 60)).containsExactly(5, 6, 7, 8, 9);
    assertThat(Keeping.surplus(items, 0)).containsExactly(2, 3, 4, 5, 6, 7, 8, 9).hasSize(8);
  }
}
