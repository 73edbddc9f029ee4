package org.nianbao.library;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.message.Refusal;
import org.nianbao.report.AgencyName;
import org.nianbao.report.Report;

/**
 * Which names mean one agency: asked once, and the answer kept. Names that differ only in what
 * nobody sees are always one.
 */
public final class AgencyNames {
  /** What may stand before an office's name in its longer form: the places it lies in. */
  private static final Pattern PLACE = Pattern.compile("\\p{IsHan}+[省市县区州盟旗]|\\p{IsHan}+自治区");

  private final Library library;
  private final Database database;
  private final Store store;

  /**
   * What was answered on two names.
   *
   * @param one the lesser name, as names are compared
   * @param same whether they are one agency's
   */
  public record Answer(String one, String other, boolean same, Instant at, String by) {}

  AgencyNames(Library library, Database database, Store store) {
    this.library = library;
    this.database = database;
    this.store = store;
  }

  /** What was answered, the newest first; of two names only the last answer. */
  public List<Answer> answers() {
    return library.look(this::read);
  }

  /** Whether two names are known to mean one agency, by answers on others too. */
  public boolean same(String one, String other) {
    return library.look(() -> known(AgencyName.key(one)).contains(AgencyName.key(other)));
  }

  /**
   * Keeps an answer, in place of one given before.
   *
   * @throws Refusal if the names are the same or blank, or it could not be kept
   */
  public void answer(String one, String other, boolean same, String by) throws Refusal {
    String a = AgencyName.key(one);
    String b = AgencyName.key(other);
    if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
      throw Refusal.of("library.sameName", one, other);
    }
    boolean inOrder = a.compareTo(b) < 0;
    library.write(
        () ->
            database.run(
                "INSERT INTO same_agency (one, other, same, at, author) VALUES (?, ?, ?, ?, ?)",
                inOrder ? a : b,
                inOrder ? b : a,
                same ? 1 : 0,
                library.now().toString(),
                by));
  }

  /**
   * A report on the year before of a like name, where there is none of the same agency and nobody
   * has answered yet whether the two names are one agency's.
   */
  public Optional<Listing> alikeLastYear(Report report) {
    return library.look(
        () -> {
          if (lastYear(report).isPresent()) {
            return Optional.empty();
          }
          for (Listing each : store.ofYear(report.year() - 1)) {
            if (askable(each.agency(), report.agency())) {
              return Optional.of(each);
            }
          }
          return Optional.empty();
        });
  }

  /** The same agency's report on the year before, by any of its names. */
  Optional<Listing> lastYear(Report report) throws SQLException {
    return find(report.agency(), report.year() - 1);
  }

  /** An agency's report on a year, by any of its names. */
  Optional<Listing> find(String agency, int year) throws SQLException {
    String key = AgencyName.key(agency);
    return key.isEmpty() ? Optional.empty() : store.find(known(key), year);
  }

  /** All keys of names that mean the agency of one key, itself among them. */
  private Set<String> known(String key) throws SQLException {
    List<Answer> answers = read().stream().filter(Answer::same).toList();
    Set<String> known = new HashSet<>(Set.of(key));
    Deque<String> left = new ArrayDeque<>(known);
    while (!left.isEmpty()) {
      String next = left.pop();
      for (Answer answer : answers) {
        Optional<String> linked =
            answer.one().equals(next)
                ? Optional.of(answer.other())
                : Optional.of(answer.one()).filter(one -> answer.other().equals(next));
        linked.filter(known::add).ifPresent(left::push);
      }
    }
    return known;
  }

  /** Whether nothing was answered on two names that may well mean one agency. */
  private boolean askable(String one, String other) throws SQLException {
    String a = AgencyName.key(one);
    String b = AgencyName.key(other);
    return alike(a, b)
        && read().stream().noneMatch(each -> Set.of(each.one(), each.other()).equals(Set.of(a, b)));
  }

  /** Whether one name is the other with the places before it, or 政府 for 人民政府. */
  static boolean alike(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    String longer = a.length() >= b.length() ? a : b;
    String shorter = a.length() >= b.length() ? b : a;
    if (longer.equals(shorter)) {
      return !one.equals(other);
    }
    return !shorter.isEmpty()
        && longer.endsWith(shorter)
        && PLACE.matcher(longer.substring(0, longer.length() - shorter.length())).matches();
  }

  private static String plain(String key) {
    return key.replace("人民政府", "政府");
  }

  private List<Answer> read() throws SQLException {
    return database.rows(
        row ->
            new Answer(
                row.getString(1),
                row.getString(2),
                row.getInt(3) == 1,
                Instant.parse(row.getString(4)),
                row.getString(5)),
        """
        SELECT one, other, same, at, author FROM same_agency WHERE number IN (
          SELECT max(number) FROM same_agency GROUP BY one, other) ORDER BY number DESC
        """);
  }
}
