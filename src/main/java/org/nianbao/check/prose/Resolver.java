package org.nianbao.check.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Expression;
import org.nianbao.edition.Field;
import org.nianbao.edition.Term;

/** Finds the cells that the words around a number name. */
final class Resolver {
  private static final String JOINS = "、和及与或者以暨";
  private static final String EACH = "均各都皆";

  /** Persons are counted in many places: 走访居民260人. */
  private static final Set<String> PERSONS = Set.of("人", "人次", "名", "位", "户", "家");

  private static final Pattern DENIED = Pattern.compile("(?:没有|没|未|未能|不)$");

  private final Set<CellId> cells;

  Resolver(Edition edition) {
    this.cells = edition.cells().keySet();
  }

  /** A sentence's words, and what was spoken of before it. */
  record Setting(String sentence, List<Word.Hit> hits, Spoken before, int year) {
    /** The sentence with the year before under its name. */
    String meant() {
      return sentence.replace((year - 1) + "年", Lexicon.LAST);
    }
  }

  /**
   * What a number in this frame counts; empty where its words name nothing of the form.
   *
   * @param unit the number's unit; "" for none
   * @param negated whether it is none that is told of
   */
  Optional<Candidate> candidate(Frame frame, Setting in, String unit, boolean negated) {
    List<Named> names =
        Named.in(frame, in.hits()).stream()
            .filter(name -> name.axis() != Word.Axis.CLAIM)
            .filter(name -> isOfUnit(name.field(), unit))
            .filter(name -> mayMean(name, frame, in, negated))
            .filter(name -> negated || !isDenied(name, in))
            .toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Field field = names.getFirst().field();
    String words = frame.left() + frame.right();
    if (field.without().stream().anyMatch(words::contains)
        || field.elsewhere().stream().anyMatch(in.sentence()::contains)) {
      return Optional.empty();
    }
    List<Named> mine = names.stream().filter(name -> name.field() == field).toList();
    Optional<Candidate> found = candidate(frame, in, field, mine, negated);
    boolean ofPersons =
        PERSONS.contains(unit)
            && in.hits().stream().noneMatch(hit -> hit.word().about.contains(field));
    return ofPersons && !field.about().isEmpty() ? found.map(Candidate::loosely) : found;
  }

  /** Whether a frame has only words that are said of many things: 办结, 公开. */
  boolean namesNoSubject(Frame frame, Setting in) {
    return in.hits().stream()
            .filter(hit -> frame.isLeft(hit) || frame.isRight(hit))
            .allMatch(hit -> hit.word().about.isEmpty())
        && Named.in(frame, in.hits()).stream().allMatch(name -> name.term().general());
  }

  /** 没有提供信息的8件: not those that were given. */
  private static boolean isDenied(Named name, Setting in) {
    return name.left()
        && name.axis() == Word.Axis.ROW
        && DENIED
            .matcher(in.sentence().substring(Math.max(0, name.from() - 2), name.from()))
            .find();
  }

  private static boolean isOfUnit(Field field, String unit) {
    return unit.isEmpty() || field.units().contains(unit);
  }

  private static boolean mayMean(Named name, Frame frame, Setting in, boolean negated) {
    String words = frame.left() + frame.right();
    if (!negated && name.term().without().stream().anyMatch(words::contains)) {
      return false;
    }
    Subject subject = subject(name.field(), frame, in);
    boolean named =
        !negated
            || in.hits().stream()
                .filter(hit -> frame.isLeft(hit) || frame.isRight(hit))
                .anyMatch(hit -> hit.word().about.contains(name.field()));
    return subject != Subject.OTHER
        && (!name.term().general() || (subject == Subject.THIS && named));
  }

  /** Whether a name is said of its field, where it stands. */
  boolean isOf(Named name, Frame frame, Setting in) {
    return mayMean(name, frame, in, false);
  }

  private enum Subject {
    THIS,
    OTHER,
    UNTOLD
  }

  /** Whether a frame's words are about a field, by the nearest word that tells. */
  private static Subject subject(Field field, Frame frame, Setting in) {
    for (int i = in.hits().size() - 1; i >= 0; i--) {
      Word.Hit hit = in.hits().get(i);
      if (hit.from() < frame.to()) {
        if (hit.word().others.contains(field)) {
          return Subject.OTHER;
        }
        boolean named =
            hit.word().uses.stream()
                .anyMatch(
                    use ->
                        use.field() == field
                            && !use.term().general()
                            && use.axis() == Word.Axis.ROW
                            && use.term().ways().get(use.way()).size() == 1);
        boolean inFrame = frame.isLeft(hit) || frame.isRight(hit);
        if (hit.word().about.contains(field) || (named && !inFrame)) {
          return Subject.THIS;
        }
        if (isNounOfAnother(hit, field)) {
          return Subject.UNTOLD;
        }
      }
    }
    return in.before().isOf(field) ? Subject.THIS : Subject.UNTOLD;
  }

  /** A noun that only another field has and that needs a column there: 规范性文件，新增2件. */
  private static boolean isNounOfAnother(Word.Hit hit, Field field) {
    return hit.word().about.isEmpty()
        && !hit.word().uses.isEmpty()
        && hit.word().uses.stream()
            .allMatch(
                use ->
                    use.field() != field
                        && use.axis() == Word.Axis.ROW
                        && !use.term().general()
                        && use.field().column().isEmpty()
                        && !use.field().columns().isEmpty());
  }

  private Optional<Candidate> candidate(
      Frame frame, Setting in, Field field, List<Named> names, boolean negated) {
    Word.Axis only = axis(names, field, frame, in);
    List<Named> rows = only == Word.Axis.COLUMN ? List.of() : ofAxis(names, Word.Axis.ROW);
    List<Named> columns = only == Word.Axis.ROW ? List.of() : ofAxis(names, Word.Axis.COLUMN);
    Optional<Named> column = columns.stream().findFirst();
    // 自然人申请58件: a column told exactly says more than a row told loosely.
    boolean rowsAreLoose = column.isPresent() && !field.rowless().isEmpty();
    Optional<Named> row =
        rows.stream().filter(name -> !(rowsAreLoose && name.term().loose())).findFirst();
    Optional<Term> spokenRow = inherited(field, Word.Axis.ROW, frame, in);
    Optional<Term> spokenColumn = inherited(field, Word.Axis.COLUMN, frame, in);
    if (row.isEmpty() && field.rowless().isEmpty() && spokenRow.isEmpty()) {
      return Optional.empty();
    }
    boolean needsColumn = field.column().isEmpty() && !field.columns().isEmpty();
    if (column.isEmpty() && needsColumn && spokenColumn.isEmpty()) {
      return Optional.empty();
    }
    List<Named> rowsJoined = row.map(first -> joined(rows, first, in)).orElse(List.of());
    List<Named> columnsJoined = column.map(first -> joined(columns, first, in)).orElse(List.of());
    List<List<String>> rowReadings = readings(rowsJoined, in);
    List<List<String>> rowExcuses = new ArrayList<>(others(rows, row, in));
    if (row.isEmpty()) {
      if (field.rowless().isEmpty()) {
        rowReadings = List.of(spokenRow.orElseThrow().readings().getFirst());
        rowExcuses.addAll(spokenRow.get().readings());
        if (!negated) {
          rowExcuses.addAll(spokenRows(field, frame, in));
        }
      } else {
        rowReadings = List.of(field.rowless().getFirst());
        rowExcuses.addAll(field.rowless());
        spokenRow.ifPresent(term -> rowExcuses.addAll(term.readings()));
      }
    }
    List<List<String>> columnReadings = readings(columnsJoined, in);
    List<List<String>> columnExcuses = new ArrayList<>(others(columns, column, in));
    if (column.isEmpty()) {
      if (needsColumn) {
        columnReadings = List.of(spokenColumn.orElseThrow().readings().getFirst());
      } else {
        columnReadings = List.of(List.of(field.column()));
        if (!negated && in.sentence().substring(0, frame.number()).contains("其中")) {
          spokenColumn.ifPresent(term -> columnExcuses.addAll(term.readings()));
        }
      }
    }
    List<Expression> main = sums(field, rowReadings, columnReadings);
    Set<Expression> excuses = new LinkedHashSet<>();
    rowExcuses.addAll(rowReadings);
    columnExcuses.addAll(columnReadings);
    excuses.addAll(sums(field, rowExcuses, columnExcuses));
    if (main.isEmpty()) {
      return Optional.empty();
    }
    boolean loose = row.or(() -> column).filter(name -> name.term().loose()).isPresent();
    boolean each =
        rowsJoined.size() > 1 && frame.left().chars().anyMatch(c -> EACH.indexOf(c) >= 0);
    List<Expression> wanted =
        each
            ? rowsJoined.stream()
                .flatMap(
                    name ->
                        sums(
                            field,
                            List.of(name.term().readings().getFirst()),
                            List.of(List.of(field.column())))
                            .stream())
                .toList()
            : main;
    boolean sameSentence =
        row.isPresent() || !field.rowless().isEmpty() || !spokenRows(field, frame, in).isEmpty();
    boolean exact =
        !loose && sameSentence && Exactness.isExact(frame, in, names, row, column, negated);
    return Optional.of(
        new Candidate(
            code(row, column, spokenRow, spokenColumn, field),
            field.code(),
            wanted,
            List.copyOf(excuses),
            each,
            exact,
            field.remedy()));
  }

  private static List<Named> ofAxis(List<Named> names, Word.Axis axis) {
    return names.stream().filter(name -> name.axis() == axis).toList();
  }

  /** The one axis that a word of both is of, 其他 say: that of the names before; null for both. */
  private static Word.@Nullable Axis axis(List<Named> names, Field field, Frame frame, Setting in) {
    List<Named> rows = ofAxis(names, Word.Axis.ROW);
    List<Named> columns = ofAxis(names, Word.Axis.COLUMN);
    boolean same =
        !rows.isEmpty()
            && !columns.isEmpty()
            && rows.getFirst().from() == columns.getFirst().from()
            && rows.getFirst().to() == columns.getFirst().to();
    return same ? axisBefore(field, frame, in) : null;
  }

  private static Word.Axis axisBefore(Field field, Frame frame, Setting in) {
    Word.Axis axis = Word.Axis.ROW;
    for (Word.Hit hit : in.hits()) {
      if (hit.to() <= frame.from()) {
        for (Word.Use use : hit.word().uses) {
          axis = use.field() == field && !use.term().general() ? use.axis() : axis;
        }
      }
    }
    return axis;
  }

  /** What the other names in a frame mean, those aside that are parts of the one chosen. */
  private static List<List<String>> others(List<Named> names, Optional<Named> chosen, Setting in) {
    return names.stream()
        .filter(name -> chosen.filter(one -> one != name && one.overlaps(name)).isEmpty())
        .filter(name -> !name.term().loose() || chosen.filter(one -> one == name).isPresent())
        .flatMap(name -> name.term().readings(in.meant()).stream())
        .toList();
  }

  /** The readings of one name, or the sum of several that are joined. */
  private static List<List<String>> readings(List<Named> joined, Setting in) {
    return joined.size() == 1
        ? joined.getFirst().term().readings(in.meant())
        : List.of(
            joined.stream()
                .flatMap(name -> name.term().readings().getFirst().stream())
                .distinct()
                .toList());
  }

  /** The name nearest to the number with those that are joined to it: 予以公开、部分公开. */
  private static List<Named> joined(List<Named> names, Named first, Setting in) {
    List<Named> joined = new ArrayList<>(List.of(first));
    if (!first.left() || first.term().general()) {
      return joined;
    }
    Named last = first;
    for (Named name : names) {
      if (name != first
          && name.left()
          && name.to() <= last.from()
          && !name.term().general()
          && name.term() != last.term()
          && isJoin(in.sentence().substring(name.to(), last.from()))) {
        joined.add(name);
        last = name;
      }
    }
    return joined;
  }

  private static boolean isJoin(String between) {
    return !between.isEmpty()
        && between.length() <= 3
        && between.chars().allMatch(c -> JOINS.indexOf(c) >= 0 || c == '的');
  }

  /** The rows named before in a sentence, each by itself and all together. */
  private static List<List<String>> spokenRows(Field field, Frame frame, Setting in) {
    Set<List<String>> rows = new LinkedHashSet<>();
    for (Word.Hit hit : in.hits()) {
      for (Word.Use use : hit.word().uses) {
        boolean whole = use.term().ways().get(use.way()).size() == 1;
        boolean row = use.field() == field && use.axis() == Word.Axis.ROW && whole;
        if (row && hit.to() <= frame.from()) {
          rows.add(use.term().readings().getFirst());
        }
      }
    }
    List<String> all = rows.stream().flatMap(List::stream).distinct().toList();
    if (rows.size() > 1) {
      rows.add(all);
    }
    return List.copyOf(rows);
  }

  /** What the sentence, or the text before it, named last on an axis before this frame. */
  private static Optional<Term> inherited(Field field, Word.Axis axis, Frame frame, Setting in) {
    for (int i = in.hits().size() - 1; i >= 0; i--) {
      Word.Hit hit = in.hits().get(i);
      if (hit.to() <= frame.from()) {
        for (Word.Use use : hit.word().uses) {
          boolean whole = use.term().ways().get(use.way()).size() == 1;
          if (use.field() == field && use.axis() == axis && whole) {
            return Optional.of(use.term());
          }
        }
      }
    }
    return axis == Word.Axis.ROW ? in.before().row(field) : Optional.empty();
  }

  List<Expression> sums(Field field, List<List<String>> rows, List<List<String>> columns) {
    Set<Expression> sums = new LinkedHashSet<>();
    for (List<String> row : rows) {
      for (List<String> column : columns) {
        field.sum(row, column, cells).ifPresent(sums::add);
      }
    }
    return List.copyOf(sums);
  }

  private static String code(
      Optional<Named> row,
      Optional<Named> column,
      Optional<Term> spokenRow,
      Optional<Term> spokenColumn,
      Field field) {
    Optional<String> rowCode = row.map(name -> name.term().code());
    Optional<String> columnCode = column.map(name -> name.term().code());
    if (!field.rowless().isEmpty() && rowCode.isEmpty()) {
      return columnCode.orElseThrow();
    }
    String first = rowCode.or(() -> spokenRow.map(Term::code)).orElse(field.code());
    Optional<String> second =
        columnCode.or(
            () -> field.column().isEmpty() ? spokenColumn.map(Term::code) : Optional.empty());
    return second.map(code -> first + "." + code).orElse(first);
  }
}
