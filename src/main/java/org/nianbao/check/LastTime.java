package org.nianbao.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What came of things at the last check. Somebody waits with a finger on a key while the whole
 * report is checked, and hardly one of its texts differs from what it was at the key before.
 *
 * @param <K> a thing with all that counts for it, compared by equals
 * @param <V> what comes of it, immutable
 */
final class LastTime<K, V> {
  private volatile Map<K, V> known = Map.of();

  /** What comes of each thing, in order; made anew where it was not among the last call's. */
  List<V> each(List<K> things, Function<K, V> make) {
    Map<K, V> before = known;
    Map<K, V> now = new HashMap<>();
    for (K thing : things) {
      V old = now.getOrDefault(thing, before.get(thing));
      now.put(thing, old == null ? make.apply(thing) : old);
    }
    known = now;
    return things.stream().map(now::get).toList();
  }

  /** What comes of one thing, where there is no other. */
  V of(K thing, Function<K, V> make) {
    return each(List.of(thing), make).getFirst();
  }
}
