package org.nianbao.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.nianbao.page.Origin;
import org.nianbao.page.Role;
import org.nianbao.page.Slot;
import org.nianbao.report.Place;

/**
 * The logical structure of a PDF (ISO 32000-1, 14.7): headings, paragraphs, tables with their rows
 * and cells, gathered while the pages are written in reading order.
 */
final class Tags {
  private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
  private static final COSName SCOPE = COSName.getPDFName("Scope");
  private static final COSName LAYOUT = COSName.getPDFName("Layout");
  private static final int HIGHEST = 1;
  private static final int LOWEST = 6;

  private final Element document = new Element("Document", null);
  private final Map<String, Element> tables = new HashMap<>();
  private final List<COSArray> pages = new ArrayList<>();
  private final Map<Origin, Element> links = new HashMap<>();
  private final List<Annotated> annotations = new ArrayList<>();
  private @Nullable Origin last;
  private Element current = document;
  private int level;
  private COSDictionary page = new COSDictionary();

  /** One element of the structure. */
  private static final class Element {
    private final COSDictionary dictionary = new COSDictionary();
    private final COSArray kids = new COSArray();

    private Element(String type, @Nullable Element parent) {
      dictionary.setItem(COSName.TYPE, STRUCT_ELEM);
      dictionary.setName(COSName.S, type);
      dictionary.setItem(COSName.K, kids);
      if (parent != null) {
        dictionary.setItem(COSName.P, parent.dictionary);
        parent.kids.add(dictionary);
      }
    }

    private String type() {
      return dictionary.getNameAsString(COSName.S);
    }
  }

  /** Something on a page that is no content of it, and the element that it belongs to. */
  private record Annotated(Element element, COSDictionary annotation) {}

  /** What is marked from now on stands on this page. */
  void begin(PDPage on) {
    page = on.getCOSObject();
    page.setInt(COSName.STRUCT_PARENTS, pages.size());
    page.setItem(COSName.getPDFName("Tabs"), COSName.S);
    pages.add(new COSArray());
  }

  /** The operator that begins a piece of text. */
  String begin(Origin origin) {
    if (!origin.equals(last)) {
      current = element(origin);
      last = origin;
    }
    return mark(current);
  }

  /**
   * The operator that begins the seal's picture.
   *
   * @param box its sides in points: left, bottom, right, top
   */
  String beginSeal(double[] box, String words) {
    Element figure = new Element("Figure", document);
    figure.dictionary.setItem(COSName.ALT, new COSString(words));
    COSDictionary place = attributes(LAYOUT);
    COSArray sides = new COSArray();
    sides.setFloatArray(
        new float[] {(float) box[0], (float) box[1], (float) box[2], (float) box[3]});
    place.setItem(COSName.BBOX, sides);
    place.setName("Placement", "Block");
    figure.dictionary.setItem(COSName.A, place);
    last = null;
    return mark(figure);
  }

  private String mark(Element element) {
    COSArray parents = pages.getLast();
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    reference.setItem(COSName.PG, page);
    reference.setInt(COSName.MCID, parents.size());
    element.kids.add(reference);
    String operator = "/" + element.type() + " <</MCID " + parents.size() + ">> BDC\n";
    parents.add(element.dictionary);
    return operator;
  }

  private Element element(Origin origin) {
    return origin
        .slot()
        .map(slot -> cell(slot, origin.role()))
        .orElseGet(
            () ->
                origin.role() == Role.CONTENTS
                    ? link(origin)
                    : new Element(type(origin), document));
  }

  /** A line of the contents, which leads somewhere. */
  private Element link(Origin origin) {
    return links.computeIfAbsent(origin, _ -> new Element("Link", new Element("TOCI", contents())));
  }

  /** Joins a link to the line of the contents that it lies over. */
  void annotation(Origin origin, COSDictionary annotation, PDPage on) {
    refer(link(origin), annotation, on);
  }

  /** A field of a form, after all text. */
  void field(COSDictionary widget, PDPage on) {
    refer(new Element("Form", document), widget, on);
  }

  private void refer(Element element, COSDictionary annotation, PDPage on) {
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
    reference.setItem(COSName.OBJ, annotation);
    reference.setItem(COSName.PG, on.getCOSObject());
    element.kids.add(reference);
    annotations.add(new Annotated(element, annotation));
  }

  private Element contents() {
    return tables.computeIfAbsent("", _ -> new Element("TOC", document));
  }

  /** Headings go down one level at a time, for a reader that jumps from one to the next. */
  private String type(Origin origin) {
    int wanted =
        switch (origin.role()) {
          case TITLE -> HIGHEST;
          case HEADING -> origin.place() instanceof Place.Heading ? 2 : 3;
          default -> LOWEST + 1;
        };
    if (wanted > LOWEST) {
      return "P";
    }
    level = Math.min(wanted, level + 1);
    return "H" + level;
  }

  private Element cell(Slot slot, Role role) {
    Element table = tables.computeIfAbsent(slot.grid(), _ -> new Element("Table", document));
    String key = slot.grid() + (slot.head() ? "^" : "_") + slot.row();
    Element row = tables.computeIfAbsent(key, _ -> new Element("TR", table));
    boolean figure = role == Role.FIGURE_CELL;
    Element cell = new Element(figure ? "TD" : "TH", row);
    COSDictionary attributes = attributes(COSName.getPDFName("Table"));
    if (!figure) {
      attributes.setItem(SCOPE, COSName.getPDFName(slot.head() ? "Column" : "Row"));
    }
    if (slot.rows() > 1) {
      attributes.setItem(COSName.getPDFName("RowSpan"), COSInteger.get(slot.rows()));
    }
    if (slot.columns() > 1) {
      attributes.setItem(COSName.getPDFName("ColSpan"), COSInteger.get(slot.columns()));
    }
    if (attributes.size() > 1) {
      cell.dictionary.setItem(COSName.A, attributes);
    }
    return cell;
  }

  private static COSDictionary attributes(COSName owner) {
    COSDictionary attributes = new COSDictionary();
    attributes.setItem(COSName.O, owner);
    return attributes;
  }

  /** Puts the structure into the document once all pages are written. */
  void finish(PDDocument pdf) {
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
    root.setItem(COSName.K, document.dictionary);
    document.dictionary.setItem(COSName.P, root);
    COSArray numbers = new COSArray();
    for (int i = 0; i < pages.size(); i++) {
      numbers.add(COSInteger.get(i));
      numbers.add(pages.get(i));
    }
    int key = pages.size();
    for (Annotated each : annotations) {
      each.annotation().setInt(COSName.STRUCT_PARENT, key);
      numbers.add(COSInteger.get(key));
      numbers.add(each.element().dictionary);
      key++;
    }
    COSDictionary parents = new COSDictionary();
    parents.setItem(COSName.NUMS, numbers);
    root.setItem(COSName.PARENT_TREE, parents);
    root.setInt(COSName.PARENT_TREE_NEXT_KEY, key);
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
    COSDictionary marked = new COSDictionary();
    marked.setBoolean(COSName.getPDFName("Marked"), true);
    catalog.setItem(COSName.getPDFName("MarkInfo"), marked);
  }
}
