package org.nianbao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a table comes out of other programs. A row is its cells; null is one that merging covers. */
enum Shape {
  BARS {
    @Override
    String row(List<String> cells) {
      return String.join(" | ", kept(cells)) + " |";
    }
  },
  BARS_LEFT_OVER {
    @Override
    String row(List<String> cells) {
      return String.join(" | ", kept(cells)) + " | ||";
    }
  },
  TABS {
    @Override
    String row(List<String> cells) {
      return String.join("\t", kept(cells));
    }
  },
  BLANKS {
    @Override
    String row(List<String> cells) {
      return kept(cells).stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining("  "));
    }
  },
  CELL_A_LINE {
    @Override
    String row(List<String> cells) {
      return kept(cells).stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining("\n"));
    }
  },
  CELL_A_LINE_WITH_BARS {
    @Override
    String row(List<String> cells) {
      return kept(cells).stream()
          .filter(cell -> !cell.isEmpty())
          .map(cell -> cell + " |")
          .collect(Collectors.joining("\n"));
    }
  },
  CSV {
    @Override
    String row(List<String> cells) {
      return cells.stream()
          .map(cell -> cell == null ? "" : '"' + cell.replace("\"", "\"\"") + '"')
          .collect(Collectors.joining(","));
    }

    @Override
    String file(List<String> prose) {
      return String.join("\n", prose);
    }

    @Override
    String ending() {
      return "csv";
    }
  },
  HTML {
    @Override
    String row(List<String> cells) {
      return kept(cells).stream()
          .map(cell -> "<td><p>" + cell + "</p></td>")
          .collect(Collectors.joining("", "<table><tr>", "</tr></table>"));
    }

    @Override
    String paragraph(String words) {
      return "<p>" + words + "</p>";
    }

    @Override
    String file(List<String> lines) {
      return "<!DOCTYPE html><html><body><table><tr><td>"
          + String.join("\n", lines)
          + "</td></tr></table></body></html>";
    }

    @Override
    String ending() {
      return "html";
    }
  };

  abstract String row(List<String> cells);

  String paragraph(String words) {
    return words;
  }

  String file(List<String> lines) {
    return String.join("\n", lines);
  }

  String ending() {
    return "txt";
  }

  /** Whether blank cells leave no trace, so that figures beside them cannot be told apart. */
  boolean losesBlanks() {
    return this == BLANKS || this == CELL_A_LINE || this == CELL_A_LINE_WITH_BARS;
  }

  private static List<String> kept(List<String> cells) {
    List<String> kept = new ArrayList<>(cells);
    kept.removeIf(cell -> cell == null);
    return kept;
  }
}
