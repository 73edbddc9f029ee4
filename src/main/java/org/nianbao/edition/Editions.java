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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nianbao.message.Refusal;

/**
 * The editions at hand, by id: those that come with the program, and those of an office's own
 * library joined to them by {@link #with}. Immutable.
 */
public final class Editions {
  /** None at all. */
  static final Editions NONE = new Editions(Map.of(), Set.of(), List.of());

  /** The forms that come with the program, oldest first. */
  private static final List<String> BUILT_IN = List.of("2014", "2019", "2021");

  private final Map<String, Supplier<Edition>> byId;
  private final Set<String> builtIn;
  private final List<Edition> earlier;

  /**
   * @param byId oldest first by the first year they are for
   * @param earlier texts of them that others took the place of, newest first
   */
  private Editions(
      Map<String, Supplier<Edition>> byId, Set<String> builtIn, List<Edition> earlier) {
    this.byId = byId;
    this.earlier = List.copyOf(earlier);
    this.builtIn = Set.copyOf(builtIn);
  }

  /** The built-in editions, each read from the program's resources when it is asked for. */
  public static Editions builtIn() {
    Map<String, Supplier<Edition>> byId = new LinkedHashMap<>();
    BUILT_IN.forEach(id -> byId.put(id, new Resource(id)));
    return new Editions(byId, Set.copyOf(BUILT_IN), List.of());
  }

  /**
   * These and others with them. A built-in one stays what it is whatever the others are called; of
   * two others with one id the later counts.
   */
  public Editions with(Collection<Edition> others) {
    if (others.stream().allMatch(other -> isBuiltIn(other.id()))) {
      return this;
    }
    Map<String, Edition> joined = new LinkedHashMap<>();
    all().forEach(edition -> joined.put(edition.id(), edition));
    for (Edition other : others) {
      if (!isBuiltIn(other.id())) {
        joined.put(other.id(), other);
      }
    }
    Map<String, Supplier<Edition>> sorted = new LinkedHashMap<>();
    joined.values().stream()
        .sorted(Comparator.comparingInt(edition -> edition.head().from()))
        .forEach(edition -> sorted.put(edition.id(), () -> edition));
    return new Editions(sorted, builtIn, earlier);
  }

  /** These, and what they were before other texts of the same id were installed, newest first. */
  public Editions withEarlier(List<Edition> replaced) {
    return new Editions(byId, builtIn, replaced);
  }

  /** The editions as they were with each earlier text in the newer one's place, newest first. */
  public List<Editions> earlier() {
    return earlier.stream().map(text -> with(List.of(text))).toList();
  }

  /** Whether an edition of this id comes with the program, so that no other may take its name. */
  public boolean isBuiltIn(String id) {
    return builtIn.contains(id);
  }

  /** All editions, oldest first by the first year they are for. */
  public List<Edition> all() {
    return byId.values().stream().map(Supplier::get).toList();
  }

  public Optional<Edition> byId(String id) {
    return Optional.ofNullable(byId.get(id)).map(Supplier::get);
  }

  /**
   * The edition of an id that a report names.
   *
   * @throws Refusal if it is not known here
   */
  public Edition require(String id) throws Refusal {
    return byId(id).orElseThrow(() -> Refusal.of("intake.noEdition", id));
  }

  /**
   * The edition for reports on this year.
   *
   * @throws Refusal if there is none
   */
  public Edition requireFor(int year) throws Refusal {
    return forYear(year).orElseThrow(() -> Refusal.of("intake.noEditionFor", year));
  }

  /** The edition for reports on this year; where years overlap, the one that begins last. */
  public Optional<Edition> forYear(int year) {
    return all().stream().filter(edition -> edition.isFor(year)).reduce((older, newer) -> newer);
  }

  /** The JSON file of a built-in edition; empty for another's id. */
  public static Optional<byte[]> builtInFile(String id) {
    return BUILT_IN.contains(id) ? Optional.of(bytes(id)) : Optional.empty();
  }

  private static byte[] bytes(String id) {
    try (InputStream in = Editions.class.getResourceAsStream(id + ".json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that comes with the program, read once. */
  private static final class Resource implements Supplier<Edition> {
    private final String id;
    private @Nullable Edition edition;

    Resource(String id) {
      this.id = id;
    }

    @Override
    public synchronized Edition get() {
      if (edition == null) {
        try {
          edition = EditionReader.read(bytes(id));
        } catch (EditionFault e) {
          throw new IllegalStateException("built-in edition " + id + ": " + e.getMessage(), e);
        }
      }
      return edition;
    }
  }
}
