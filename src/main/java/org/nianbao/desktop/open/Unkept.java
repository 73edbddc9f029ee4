package org.nianbao.desktop.open;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import org.nianbao.report.PlaceWords;

/**
 * Words that stand in the window and not in the library: those it could not store (disk full, file
 * gone), and those that are no figure where one belongs.
 */
public final class Unkept {
  private final LinkedHashMap<Place, Words> unstored = new LinkedHashMap<>();
  private final Map<Place, Words> wrong = new LinkedHashMap<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

  /** Words for a place, and the sentence why they are not kept. */
  record Words(String words, String reason) {}

  /** Something that puts words at places of the report, all or none. */
  interface Edit {
    void run(Map<Place, String> words) throws Refusal;
  }

  /** Words that the library could not store. */
  public void unstored(Place place, String words, String reason) {
    unstored.put(place, new Words(words, reason));
    count.set(unstored.size());
  }

  /** Words that the report cannot have at their place. */
  void wrong(Place place, String words, String reason) {
    wrong.put(place, new Words(words, reason));
  }

  /** A place shows by now what the report has. */
  public void settled(Place place) {
    wrong.remove(place);
    unstored.remove(place);
    count.set(unstored.size());
  }

  /** At how many places the library could not store what stands in the window. */
  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Why the last of them could not be stored. */
  String reason() {
    return unstored.isEmpty() ? "" : unstored.lastEntry().getValue().reason();
  }

  /** Whether anything would be lost by leaving. */
  boolean none() {
    return unstored.isEmpty() && wrong.isEmpty();
  }

  /**
   * Tries once more to store what could not be.
   *
   * @throws Refusal if it still cannot; nothing is lost then
   */
  void retry(Edit edit) throws Refusal {
    Map<Place, String> words = new LinkedHashMap<>();
    unstored.forEach((place, each) -> words.put(place, each.words()));
    edit.run(words);
    words.keySet().forEach(this::settled);
  }

  /** All of it as plain text: each under the name of its place. */
  public String text(PlaceWords names) {
    Map<Place, Words> all = new LinkedHashMap<>(unstored);
    all.putAll(wrong);
    return all.entrySet().stream()
        .map(each -> names.shortly(each.getKey()) + "\n" + each.getValue().words() + "\n")
        .collect(Collectors.joining("\n"));
  }
}
