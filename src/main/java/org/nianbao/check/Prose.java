package org.nianbao.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nianbao.check.prose.Judge;
import org.nianbao.check.prose.Mention;
import org.nianbao.check.prose.Plain;
import org.nianbao.check.prose.Saying;
import org.nianbao.check.prose.Statements;
import org.nianbao.check.prose.TextReader;
import org.nianbao.check.prose.Told;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Field;
import org.nianbao.report.Narrative;

/** The texts of a report as they are read; reading one anew only where it has changed. */
final class Prose {
  private final LastTime<Key, Text> read = new LastTime<>();

  /** A text and what counts for how it is read. */
  private record Key(Edition edition, int year, Optional<Field> subject, Narrative section) {
    static Key of(Case of, Narrative section) {
      return new Key(of.edition(), of.report().year(), about(of, section), section);
    }
  }

  /**
   * A text that was read.
   *
   * @param plain the text as it is read
   * @param told its numbers, and what it says there is none of; places are those of the plain text
   * @param sayings what it says in the edition's listed phrases
   * @param lists its lists that do not come to their wholes
   */
  record Text(Plain plain, List<Told> told, List<Saying> sayings, List<PartsCheck.Uneven> lists) {}

  /** The texts of a report's sections, in order. */
  List<Text> of(Case of) {
    return read.each(
        of.report().sections().stream().map(section -> Key.of(of, section)).toList(), Prose::read);
  }

  /** One section's text. */
  static Text of(Case of, Narrative section) {
    return read(Key.of(of, section));
  }

  private static Text read(Key key) {
    Plain plain = Plain.of(key.section().text());
    List<Saying> sayings = Statements.in(key.edition(), key.year(), plain);
    List<Told> told = TextReader.read(key.edition(), key.year(), key.subject(), plain);
    return new Text(
        plain,
        Statements.explained(key.edition(), told, sayings),
        sayings,
        PartsCheck.in(key.section(), plain));
  }

  /** A text's numbers with their verdicts; places are those of the plain text. */
  static List<Mention> verdicts(Case of, Text text) {
    return new Judge(new Figures(of)).verdicts(text.told());
  }

  /** The same with places in the text as it is, in their order. */
  static List<Mention> placed(Case of, Narrative section) {
    Text text = of(of, section);
    return verdicts(of, text).stream()
        .map(mention -> mention.at(text.plain()))
        .sorted(Comparator.comparingInt(mention -> mention.told().from()))
        .toList();
  }

  /** The field that a section is about, where its tables are of one. */
  private static Optional<Field> about(Case of, Narrative section) {
    List<String> tables =
        of.edition().section(section.id()).map(each -> each.tables()).orElse(List.of());
    List<Field> fields =
        of.edition().fields().stream()
            .filter(
                field ->
                    tables.stream()
                        .flatMap(id -> of.edition().table(id).stream())
                        .anyMatch(table -> field.isOf(table)))
            .toList();
    return fields.size() == 1 ? Optional.of(fields.getFirst()) : Optional.empty();
  }
}
