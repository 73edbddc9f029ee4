package org.nianbao.edition;

import java.util.regex.Pattern;

/** How labels of official forms are built: a number before, the name, glosses in brackets. */
public final class Labels {
  private static final Pattern NUMBER =
      Pattern.compile("^(?:其中：|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+\\.)+");
  private static final Pattern GLOSS = Pattern.compile("（[^（）]*）$");

  private Labels() {}

  /** （三）从事政府信息公开工作人员数 → 从事政府信息公开工作人员数; a bracketed gloss at the end goes too. */
  public static String name(String label) {
    String bare = NUMBER.matcher(label).replaceFirst("");
    String name = GLOSS.matcher(bare).replaceFirst("");
    return name.isEmpty() ? label : name;
  }
}
