package org.nianbao.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The editions at hand, by id. */
public final class Editions {
  /** The forms that come with the program, oldest first. */
  private static final List<String> BUILT_IN = List.of("2014", "2019", "2021");

  private final Map<String, Edition> editions = new LinkedHashMap<>();

  private Editions(List<Edition> editions) {
    editions.forEach(edition -> this.editions.put(edition.id(), edition));
  }

  /** The built-in editions, read from the program's resources. */
  public static Editions builtIn() {
    return new Editions(BUILT_IN.stream().map(Editions::resource).toList());
  }

  /** All editions, oldest first. */
  public List<Edition> all() {
    return List.copyOf(editions.values());
  }

  public Optional<Edition> byId(String id) {
    return Optional.ofNullable(editions.get(id));
  }

  /** The edition for reports on this year; the newest where years overlap. */
  public Optional<Edition> forYear(int year) {
    return editions.values().stream()
        .filter(edition -> edition.isFor(year))
        .reduce((older, newer) -> newer);
  }

  private static Edition resource(String id) {
    try (InputStream in = Editions.class.getResourceAsStream(id + ".json")) {
      return EditionReader.read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (EditionFault e) {
      throw new IllegalStateException("built-in edition " + id + ": " + e.getMessage(), e);
    }
  }
}
