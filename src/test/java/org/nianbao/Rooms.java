package org.nianbao;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packages and which others each may use, as README's table says.
 *
 * @param uses what each names; what those may use is not in it
 */
record Rooms(Map<String, Set<String>> uses) {
  private static final String HEAD = "| package | what it holds | may use |";
  private static final Pattern ROW = Pattern.compile("\\| (.+?) \\| .+ \\| (.+?) \\|");
  private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");
  private static final String ROOT = "org.nianbao";

  static Rooms of(Path readme) throws IOException {
    Map<String, Set<String>> uses = new HashMap<>();
    List<String> lines = Files.readAllLines(readme);
    for (String line : lines.subList(lines.indexOf(HEAD) + 2, lines.size())) {
      Matcher row = ROW.matcher(line);
      if (!row.matches()) {
        break;
      }
      names(row.group(1)).forEach(room -> uses.put(room, names(row.group(2))));
    }
    return new Rooms(uses);
  }

  private static Set<String> names(String cell) {
    Set<String> names = new HashSet<>();
    NAME.matcher(cell).results().forEach(name -> names.add(name.group(1)));
    return names;
  }

  /** The package of a class below the program's own; "" for the program itself. */
  static String of(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }

  /** Itself, what its row names, and what those may use. */
  Set<String> allowed(String room) {
    Set<String> allowed = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(room));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (allowed.add(next)) {
        if (!uses.containsKey(next)) {
          throw new AssertionError("README's table has no row for the package " + next);
        }
        open.addAll(uses.get(next));
      }
    }
    return allowed;
  }
}
