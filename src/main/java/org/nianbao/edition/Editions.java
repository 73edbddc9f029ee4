package org.nianbao.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The editions at hand, by id: those that come with the program, and those of an office's own
 * library joined to them by {@link #with}. Immutable.
 */
public final class Editions {
  /** None at all. */
  static final Editions NONE = new Editions(List.of(), Set.of());

  /** The forms that come with the program, oldest first. */
  private static final List<String> BUILT_IN = List.of("2014", "2019", "2021");

  private final Map<String, Edition> byId = new LinkedHashMap<>();
  private final Set<String> builtIn;

  private Editions(Collection<Edition> editions, Set<String> builtIn) {
    this.builtIn = Set.copyOf(builtIn);
    editions.stream()
        .sorted(Comparator.comparingInt(edition -> edition.head().from()))
        .forEach(edition -> byId.put(edition.id(), edition));
  }

  /** The built-in editions, read from the program's resources. */
  public static Editions builtIn() {
    return new Editions(BUILT_IN.stream().map(Editions::resource).toList(), Set.copyOf(BUILT_IN));
  }

  /**
   * These and others with them. A built-in one stays what it is whatever the others are called; of
   * two others with one id the later counts.
   */
  public Editions with(Collection<Edition> others) {
    Map<String, Edition> joined = new LinkedHashMap<>(byId);
    for (Edition other : others) {
      if (!isBuiltIn(other.id())) {
        joined.put(other.id(), other);
      }
    }
    return new Editions(joined.values(), builtIn);
  }

  /** Whether an edition of this id comes with the program, so that no other may take its name. */
  public boolean isBuiltIn(String id) {
    return builtIn.contains(id);
  }

  /** All editions, oldest first by the first year they are for. */
  public List<Edition> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Edition> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The edition for reports on this year; where years overlap, the one that begins last. */
  public Optional<Edition> forYear(int year) {
    return byId.values().stream()
        .filter(edition -> edition.isFor(year))
        .reduce((older, newer) -> newer);
  }

  /** The JSON file of a built-in edition; empty for another's id. */
  public static Optional<byte[]> builtInFile(String id) {
    return BUILT_IN.contains(id) ? Optional.of(bytes(id)) : Optional.empty();
  }

  private static Edition resource(String id) {
    try {
      return EditionReader.read(bytes(id));
    } catch (EditionFault e) {
      throw new IllegalStateException("built-in edition " + id + ": " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(String id) {
    try (InputStream in = Editions.class.getResourceAsStream(id + ".json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
