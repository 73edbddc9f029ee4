package org.nianbao.intake.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.nianbao.intake.written.Raised;

/**
 * Reads rich text (.rtf) as Word and WPS write it: paragraphs and rows of tables, nothing that is
 * hidden or crossed out. Of the many control words those are followed that part or hide words.
 */
public final class RichText {
  private static final Charset GBK = Charset.forName("GB18030");

  /** Groups that hold no words of the text. */
  private static final Set<String> APART =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "object",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "footnote",
          "fldinst",
          "annotation",
          "listtable",
          "listoverridetable",
          "revtbl",
          "rsidtbl",
          "themedata",
          "datastore",
          "latentstyles",
          "generator",
          "xmlnstbl",
          "nonshppict",
          "bkmkstart",
          "bkmkend",
          "pntext",
          "mmathPr",
          "listtext");

  private static final int DEEPEST = 500;

  private final RichTextTokens tokens;
  private final Extract extract = new Extract();
  private final StringBuilder paragraph = new StringBuilder();
  private final List<String> cells = new ArrayList<>();
  private final List<Boolean> continued = new ArrayList<>();
  private final Deque<State> states = new ArrayDeque<>();
  private State state = new State(false, false, false, false, 1);
  private boolean defining;
  private boolean next;
  private int skip;
  private boolean inTable;

  /** How the words of a group are set. */
  private record State(boolean apart, boolean unseen, boolean struck, boolean raised, int after) {
    State apartNow() {
      return new State(true, unseen, struck, raised, after);
    }

    State unseen(boolean is) {
      return new State(apart, is, struck, raised, after);
    }

    State struck(boolean is) {
      return new State(apart, unseen, is, raised, after);
    }

    State raised(boolean is) {
      return new State(apart, unseen, struck, is, after);
    }

    State after(int characters) {
      return new State(apart, unseen, struck, raised, characters);
    }

    State plain() {
      return new State(apart, false, false, false, after);
    }
  }

  private RichText(byte[] bytes) {
    tokens = new RichTextTokens(bytes);
  }

  /** What stands in the file; damaged ones as far as they go. */
  public static Extract read(byte[] bytes) {
    RichText text = new RichText(bytes);
    text.read();
    return text.extract;
  }

  private void read() {
    Charset charset = GBK;
    while (tokens.next()) {
      switch (tokens.kind()) {
        case OPEN -> {
          if (states.size() < DEEPEST) {
            states.push(state);
          }
        }
        case CLOSE -> state = states.isEmpty() ? state : states.pop();
        case WORD -> {
          charset = tokens.word().equals("ansicpg") ? charset(tokens.number()) : charset;
          word(tokens.word(), tokens.number(), tokens.numbered());
        }
        case BYTES -> words(new String(tokens.bytes(), charset), tokens.escaped());
      }
    }
    endParagraph();
  }

  private static Charset charset(int page) {
    try {
      return switch (page) {
        case 936 -> GBK;
        case 65001 -> StandardCharsets.UTF_8;
        case 950 -> Charset.forName("Big5");
        default ->
            Charset.isSupported("windows-" + page) ? Charset.forName("windows-" + page) : GBK;
      };
    } catch (IllegalArgumentException e) {
      // A page that the machine does not know: Chinese files are the rule.
      return GBK;
    }
  }

  private void words(String words, boolean escaped) {
    String left = words;
    if (skip > 0) {
      int gone = escaped ? left.length() : Math.min(skip, left.length());
      skip = Math.max(0, skip - Math.max(1, gone));
      left = left.substring(Math.min(gone, left.length()));
    }
    if (left.isEmpty() || state.apart() || state.unseen()) {
      return;
    }
    if (state.struck()) {
      extract.struck(left);
      return;
    }
    paragraph.append(state.raised() ? Raised.of(left) : left);
  }

  private void word(String word, int number, boolean numbered) {
    boolean on = !numbered || number != 0;
    if (word.equals("*") || APART.contains(word)) {
      state = state.apartNow();
      return;
    }
    switch (word) {
      case "u" -> {
        skip = 0;
        words(Character.toString((char) number), true);
        skip = state.after();
      }
      case "uc" -> state = state.after(Math.clamp(number, 0, 10));
      case "plain" -> state = state.plain();
      case "v", "deleted" -> state = state.unseen(on);
      case "strike", "striked" -> state = state.struck(on);
      case "super" -> state = state.raised(on);
      case "nosupersub", "sub" -> state = state.raised(false);
      case "tab" -> words("\t", false);
      case "line" -> words("\n", false);
      case "emdash" -> words("—", false);
      case "endash" -> words("–", false);
      case "lquote" -> words("‘", false);
      case "rquote" -> words("’", false);
      case "ldblquote" -> words("“", false);
      case "rdblquote" -> words("”", false);
      case "~" -> words(" ", false);
      case "par", "page", "sect" -> {
        if (inTable) {
          words("\n", false);
        } else {
          endParagraph();
        }
      }
      default -> table(word);
    }
  }

  private void table(String word) {
    if (state.apart()) {
      return;
    }
    switch (word) {
      case "pard" -> inTable = false;
      case "intbl" -> {
        if (cells.isEmpty() && !inTable) {
          endParagraph();
        }
        inTable = true;
      }
      case "trowd" -> {
        continued.clear();
        defining = true;
        next = false;
      }
      case "clvmrg", "clmrg" -> next = true;
      case "cellx" -> {
        if (defining) {
          continued.add(next);
        }
        next = false;
      }
      case "cell", "nestcell" -> {
        cells.add(paragraph.toString().strip());
        paragraph.setLength(0);
      }
      case "row", "nestrow" -> endRow();
      default -> {}
    }
  }

  /** What ends in a cell that goes on from the row above is no cell of this one. */
  private void endRow() {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (i >= continued.size() || !continued.get(i) || !cells.get(i).isEmpty()) {
        row.add(cells.get(i));
      }
    }
    extract.row(row);
    cells.clear();
    paragraph.setLength(0);
    inTable = false;
  }

  private void endParagraph() {
    if (!cells.isEmpty()) {
      endRow();
    }
    extract.paragraph(paragraph.toString());
    paragraph.setLength(0);
  }
}
