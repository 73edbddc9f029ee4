package org.nianbao.intake.understand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.edition.Block;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Row;
import org.nianbao.intake.written.Key;
import org.nianbao.message.Messages;

/**
 * Finds the rows of an edition's tables in lines of {@code label | unit | figures}, parted by bars,
 * tabs or blanks, or with every cell on a line of its own. Labels that stand several times in a
 * form are told apart by the order of the rows.
 */
final class TableIntake {
  private static final Pattern PAGE_MARK =
      Pattern.compile("\\s*(?:[-—–]+\\s*\\d{1,3}\\s*[-—–]+|第\\s*\\d{1,3}\\s*页.*)\\s*");
  private static final int LONGEST_SPOILED = 60;
  private static final int FEWEST_HEADS = 3;
  private static final int FEWEST_FIGURES = 2;

  /** What stands for a figure that cannot be seen: a column too narrow, a secret. */
  private static final Pattern MASKED = Pattern.compile("[#＃*＊?？]+");

  private static final Pattern YUAN = Pattern.compile(".*单位[:：]?元[)）]?");

  private final RowIndex index;
  private final Tokens tokens;
  private final RowFigures figures;
  private final Gathered found;
  private final Set<Integer> met = new HashSet<>();

  /** Rows whose label was only like the form's, with the line it stood on. */
  private final Map<Integer, Token> spoiled = new LinkedHashMap<>();

  /** Rows that have had their figures. */
  private final Set<Integer> kept = new HashSet<>();

  private final LooseRows loose;
  private Optional<RowIndex.Group> group = Optional.empty();

  /** How many labels went by without figures since the last row that had some. */
  private int waiting;

  private int last = -1;
  private @Nullable OpenRow open;

  /** Words that begin a label which goes on in the next cell or line. */
  private String begun = "";

  /** The row whose label was torn off before its figures; -1 for none. */
  private int torn = -1;

  /** What became of a line's cells. */
  private static final class Line {
    private boolean used;
    private boolean heads;
    private boolean unknown;
    private int figures;
  }

  TableIntake(Edition edition, Gathered found) {
    this.index = new RowIndex(edition);
    this.tokens = new Tokens(index);
    this.figures = new RowFigures(edition, index, found);
    this.loose = new LooseRows(edition, index, found);
    this.found = found;
  }

  /** Whether this line is the name, mark or head of one of the tables. */
  boolean announces(String line) {
    return index.isWord(line)
        || tokens.of(0, line).stream().allMatch(token -> index.isWord(token.text()));
  }

  /** Whether this line begins with the label of a row. */
  boolean labelled(String line) {
    for (Token token : tokens.of(0, line)) {
      if (index.isLabel(token.text())) {
        return true;
      }
      if (!token.blank() && !index.isScrap(token.text()) && !index.isWord(token.text())) {
        return false;
      }
    }
    return false;
  }

  /** Takes one line. False if nothing in it belongs to a table. */
  boolean take(int number, String line) {
    if (PAGE_MARK.matcher(line).matches()) {
      return true;
    }
    Line taken = new Line();
    boolean barred = Tokens.barred(line);
    List<Token> parts = tokens.of(number, line);
    taken.heads = isLineOfHeads(parts);
    if (isLoose(parts)) {
      close();
      begun = "";
      loose.add(number, line, parts, index.at(last).block());
      return true;
    }
    for (Token token : parts) {
      if (token.blank()) {
        blank(token);
      } else {
        cell(token, barred, taken);
      }
    }
    if (barred && open != null && open.isWhole(number)) {
      close();
    }
    boolean lost = taken.unknown || taken.figures > 0;
    if (lost && (taken.used || (taken.figures > 0 && !taken.unknown))) {
      found.doubt(number, line, Messages.text("intake.line"));
      return true;
    }
    return !lost;
  }

  /** Heads of columns alone, with a word of the file's own over the labels: 类别 | 自然人 | 总计. */
  private boolean isLineOfHeads(List<Token> parts) {
    List<Token> written = Token.written(parts);
    long heads = written.stream().filter(token -> index.isWord(token.text())).count();
    return heads >= FEWEST_HEADS
        && heads >= written.size() - 1
        && written.stream().noneMatch(Token::figure);
  }

  /**
   * Whether a line is figures alone and no one label stands open for them: two do, none does, or
   * its row has all it needs.
   */
  private boolean isLoose(List<Token> parts) {
    List<Token> written = Token.written(parts);
    int next = last + 1;
    boolean unlabelled =
        open == null && next < index.size() && index.at(next).block().stub() == Block.Stub.NONE;
    if (written.size() < FEWEST_FIGURES
        || !written.stream().allMatch(Token::figure)
        || unlabelled
        || last < 0) {
      return false;
    }
    if (open == null) {
      return begun.isEmpty() || waiting > 0;
    }
    int wanted = index.at(open.row()).block().leafColumns().size();
    boolean full = Token.written(open.tokens()).size() >= wanted;
    boolean labelled = index.at(open.row()).block().stub() != Block.Stub.NONE;
    return labelled && (full || waiting > 0 && !open.hasFigures());
  }

  /** A blank cell counts where the figures of its row stand beside it. */
  private void blank(Token token) {
    if (open != null && (open.line() == token.line() || index.at(open.row()).key().isEmpty())) {
      open.add(token);
    }
  }

  private void cell(Token token, boolean barred, Line taken) {
    String text = token.text();
    if (text.contains("单位")) {
      figures.inYuan(YUAN.matcher(text.replaceAll("\\s", "")).matches());
    }
    int row = index.find(text, last);
    boolean word = index.isWord(text);
    Optional<RowIndex.Group> columns = index.group(text);
    if (taken.heads) {
      taken.used = true;
      if (word) {
        head(token, taken);
      }
    } else if (columns.isPresent() && !token.figure()) {
      group(columns.get(), token, taken);
    } else if (row >= 0 && (!word || isNext(row))) {
      label(row, token, "", taken);
    } else if (token.figure()) {
      figure(token, taken);
    } else if (index.isUnit(text)) {
      taken.used = true;
    } else if (word) {
      head(token, taken);
    } else if (!goesOn(token, taken)) {
      other(token, barred, taken);
    }
  }

  /** Whether a label that is also the head of a column stands where its row is due. */
  private boolean isNext(int row) {
    int at = last + 1;
    while (at < row && index.at(at).heading()) {
      at++;
    }
    return at == row && last >= 0;
  }

  private void label(int row, Token token, String reason, Line taken) {
    close();
    begun = "";
    torn = -1;
    taken.used = true;
    taken.unknown = false;
    String doubt = reason;
    if ((row < last || row == last && kept.contains(row)) && !spoiled.containsKey(row)) {
      doubt = Messages.text("intake.order");
    }
    if (reason.isEmpty() && spoiled.containsKey(row)) {
      Token was = spoiled.remove(row);
      figures.drop(row);
      found.doubt(was.line(), was.text(), Messages.text("intake.line"));
    }
    last = row;
    met.add(row);
    open = new OpenRow(row, token, doubt);
  }

  /** A row whose label went by without figures waits for them. */
  private void leave(OpenRow open) {
    boolean empty = open.tokens().isEmpty() && !index.at(open.row()).heading();
    boolean labelled = index.at(open.row()).block().stub() != Block.Stub.NONE;
    if (empty && labelled) {
      waiting++;
    }
  }

  private void figure(Token token, Line taken) {
    if (open == null && !begun.isEmpty()) {
      int row = index.beginning(begun, last);
      if (row >= 0) {
        label(row, token, Messages.text("intake.unsure.torn"), taken);
        torn = row;
      }
    }
    int next = last + 1;
    boolean unlabelled = next < index.size() && index.at(next).block().stub() == Block.Stub.NONE;
    if (open == null && !taken.unknown && taken.figures == 0 && unlabelled) {
      label(next, token, "", taken);
    }
    if (open == null) {
      taken.figures++;
    } else {
      open.add(token);
      taken.used = true;
    }
  }

  /** Figures to come stand below this head, if there are just as many of them. */
  private void group(RowIndex.Group columns, Token token, Line taken) {
    taken.used = true;
    if (open == null || open.row() != columns.row() || open.hasFigures()) {
      label(columns.row(), token, "", taken);
    }
    group = Optional.of(columns);
    figures.head(token.text());
  }

  private void head(Token token, Line taken) {
    taken.used = true;
    OptionalInt unlabelled = index.unlabelled(token.text());
    if (unlabelled.isPresent() && (open == null || open.row() != unlabelled.getAsInt())) {
      label(unlabelled.getAsInt(), token, "", taken);
    } else if (open != null && open.hasFigures() && open.line() != token.line()) {
      close();
    }
    figures.head(token.text());
  }

  /** Whether these words go on with a label, one begun or one whose row is open. */
  private boolean goesOn(Token token, Line taken) {
    String key = Key.of(token.text());
    if (key.isEmpty() && !MASKED.matcher(token.text()).matches()) {
      taken.used = true;
      return true;
    }
    if (open != null && !open.hasFigures() && index.goesOn(open.row(), key)) {
      taken.used = true;
      return true;
    }
    if (torn >= 0 && index.at(torn).key().endsWith(key)) {
      figures.confirm(torn);
      begun = "";
      torn = -1;
      taken.used = true;
      return true;
    }
    if (last >= 0 && key.length() > 2 && index.at(last).key().endsWith(key)) {
      taken.used = true;
      return true;
    }
    String joined = begun + token.text();
    int row = begun.isEmpty() ? -1 : index.find(joined, last);
    if (row >= 0) {
      label(row, token, "", taken);
      return true;
    }
    boolean further = !begun.isEmpty() && index.mayBegin(joined);
    if (!further && index.isScrap(token.text())) {
      taken.used = true;
      return true;
    }
    if (further || index.mayBegin(token.text())) {
      close();
      begun = further ? joined : token.text();
      taken.used = true;
      return true;
    }
    if (index.isPartOfHead(token.text())) {
      taken.used = true;
      return true;
    }
    return false;
  }

  private void other(Token token, boolean barred, Line taken) {
    if (open != null
        && open.line() == token.line()
        && (open.hasFigures() || (barred && !index.at(open.row()).heading()))) {
      open.add(token);
      return;
    }
    begun = "";
    int row =
        barred || token.text().length() <= LONGEST_SPOILED ? index.like(token.text(), last) : -1;
    if (row >= 0 && !met.contains(row)) {
      String form = index.at(row).row().label();
      label(row, token, Messages.text("intake.unsure.like", token.text(), form), taken);
      spoiled.put(row, token);
    } else {
      close();
      taken.unknown = true;
    }
  }

  private void close() {
    if (open != null && open.hasFigures()) {
      open.group(group);
      figures.keep(open);
      waiting = 0;
      if (index.at(open.row()).block().stub() != Block.Stub.NONE) {
        kept.add(open.row());
      }
    } else if (open != null) {
      leave(open);
    }
    open = null;
  }

  /** Takes the last row in and tells of rows that no line was for. */
  void finish() {
    close();
    figures.headingsWithoutParts(met);
    loose.place(met);
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < index.size(); i++) {
      Row row = index.at(i).row();
      if (!met.contains(i) && !row.heading()) {
        missing.add(row.label().isEmpty() ? row.code() : row.label());
      }
    }
    if (!missing.isEmpty()) {
      found.doubt(
          0, String.join("；", missing), Messages.text("intake.rowsMissing", missing.size()));
    }
  }
}
