package org.nianbao.verify;

import static org.nianbao.verify.ZipParts.utf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.nianbao.export.Format;

/** Changes a file of parts, or a web page, in one way. */
enum PartForger {
  OFD_WHITE_BOX(Format.OFD) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      page(
          parts,
          random,
          "</ofd:Layer>",
          "<ofd:PathObject ID=\"9001\" Boundary=\"60 90 20 6\" Stroke=\"false\" Fill=\"true\">"
              + "<ofd:FillColor Value=\"255 255 255\"/><ofd:AbbreviatedData>M 0 0 L 20 0 L 20 6 L 0"
              + " 6 C</ofd:AbbreviatedData></ofd:PathObject></ofd:Layer>");
    }
  },
  OFD_STROKE(Format.OFD) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      int y = 60 + random.nextInt(150);
      page(
          parts,
          random,
          "</ofd:Layer>",
          "<ofd:PathObject ID=\"9001\" Boundary=\"0 0 210 297\" LineWidth=\"0.2\"><ofd:StrokeColor"
              + (" Value=\"0 0 0\"/><ofd:AbbreviatedData>M 60 " + y + " L 66 " + y)
              + "</ofd:AbbreviatedData></ofd:PathObject></ofd:Layer>");
    }
  },
  OFD_PICTURE(Format.OFD) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      page(
          parts,
          random,
          "</ofd:Layer>",
          "<ofd:ImageObject ID=\"9001\" Boundary=\"60 90 20 6\" CTM=\"20 0 0 6 0 0\""
              + " ResourceID=\"1\"/></ofd:Layer>");
    }
  },
  OFD_TEXT(Format.OFD) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      page(
          parts,
          random,
          "</ofd:Layer>",
          "<ofd:TextObject ID=\"9001\" Boundary=\"60 90 20 6\" Font=\"1\" Size=\"3\"><ofd:FillColor"
              + " Value=\"0 0 0\"/><ofd:TextCode X=\"0\" Y=\"3\">2</ofd:TextCode></ofd:TextObject>"
              + "</ofd:Layer>");
    }
  },
  OFD_MOVED(Format.OFD) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      page(parts, random, "<ofd:TextCode X=\"0\"", "<ofd:TextCode X=\"3\"");
    }
  },
  OFD_PALE(Format.OFD) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      page(parts, random, "<ofd:FillColor Value=\"0 0 0\"", "<ofd:FillColor Value=\"255 255 255\"");
    }
  },
  OFD_CLEAR(Format.OFD) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      page(parts, random, "<ofd:TextObject ", "<ofd:TextObject Alpha=\"0\" ");
    }
  },
  OFD_PART(Format.OFD) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      parts.put("Doc_0/Annots/Page_0/Annot_" + random.nextInt(9) + ".xml", utf("<a/>"));
    }
  },
  OFD_PAGE_GONE(Format.OFD) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      change(
          parts,
          "Doc_0/Document.xml",
          xml -> xml.replaceFirst("<ofd:Page ID[^>]*></ofd:Page>", ""));
    }
  },
  OFD_SIZE(Format.OFD) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      page(parts, random, " Size=\"", " Size=\"1");
    }
  },
  WORD_HIDDEN(Format.DOCX) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      run(parts, random, "<w:vanish/>");
    }
  },
  WORD_SYMBOL(Format.DOCX) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      word(parts, random, "<w:t ", "<w:sym w:font=\"Symbol\" w:char=\"F036\"/><w:t ");
    }
  },
  WORD_COLOUR(Format.DOCX) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      run(parts, random, "<w:color w:val=\"FFFFFF\"/>");
    }
  },
  WORD_TINY(Format.DOCX) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      run(parts, random, "<w:sz w:val=\"2\"/>");
    }
  },
  WORD_FIELD(Format.DOCX) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      word(parts, random, "<w:r>", "<w:fldSimple w:instr=\"= 906\"/><w:r>");
    }
  },
  WORD_HEADER(Format.DOCX) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      change(
          parts, "word/header.xml", xml -> xml.replace("</w:p>", "<w:r><w:t>作废</w:t></w:r></w:p>"));
    }
  },
  WORD_STYLE(Format.DOCX) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      change(
          parts,
          "word/styles.xml",
          xml -> xml.replaceFirst("</w:style>", "<w:rPr><w:vanish/></w:rPr></w:style>"));
    }
  },
  WORD_TEXT(Format.DOCX) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      word(parts, random, "</w:t>", "9</w:t>");
    }
  },
  WEB_SCRIPT(Format.HTML) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      web(parts, "</body>", "<script>document.title=9</script></body>");
    }
  },
  WEB_AFTER(Format.HTML) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      web(parts, "</style>", "td::after{content:\"9\"}</style>");
    }
  },
  WEB_SECOND_STYLE(Format.HTML) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      web(parts, "</head>", "<style>td{display:none}</style></head>");
    }
  },
  WEB_INLINE(Format.HTML) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      web(parts, "<td", "<td style=\"display:none\"");
    }
  },
  WEB_HIDDEN(Format.HTML) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      web(parts, "<p>", "<p hidden>");
    }
  },
  WEB_LOADED(Format.HTML) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      web(parts, "</head>", "<link rel=\"stylesheet\" href=\"a.css\"></head>");
    }
  },
  WEB_POLICY(Format.HTML) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      web(parts, "default-src", "script-src * ; default-src");
    }
  },
  WEB_TEXT(Format.HTML) {
    @Override
    void forge(Map<String, byte[]> parts, Random random) {
      web(parts, "</h1>", "（更正）</h1>");
    }
  };

  static final String WHOLE = "";

  private final Format format;

  PartForger(Format format) {
    this.format = format;
  }

  Format format() {
    return format;
  }

  abstract void forge(Map<String, byte[]> parts, Random random);

  private static void page(Map<String, byte[]> parts, Random random, String what, String by) {
    List<String> pages =
        parts.keySet().stream()
            .filter(each -> each.contains("Pages/Page_"))
            .filter(each -> new String(parts.get(each), StandardCharsets.UTF_8).contains(what))
            .sorted()
            .toList();
    String page = pages.get(random.nextInt(pages.size()));
    change(parts, page, xml -> replaced(xml, what, by, random));
  }

  private static void word(Map<String, byte[]> parts, Random random, String what, String by) {
    change(parts, "word/document.xml", xml -> replaced(xml, what, by, random));
  }

  private static void run(Map<String, byte[]> parts, Random random, String look) {
    word(parts, random, "</w:p>", "<w:r><w:rPr>" + look + "</w:rPr></w:r></w:p>");
  }

  private static void web(Map<String, byte[]> parts, String what, String by) {
    change(parts, WHOLE, page -> page.replaceFirst(what, by.replace("$", "\\$")));
  }

  private static String replaced(String in, String what, String by, Random random) {
    int at = in.indexOf(what, random.nextInt(in.lastIndexOf(what) + 1));
    return in.substring(0, at) + by + in.substring(at + what.length());
  }

  private static void change(Map<String, byte[]> parts, String name, UnaryOperator<String> how) {
    String was = new String(parts.get(name), StandardCharsets.UTF_8);
    String is = how.apply(was);
    if (is.equals(was)) {
      throw new IllegalStateException("nothing to change in " + name);
    }
    parts.put(name, utf(is));
  }
}
