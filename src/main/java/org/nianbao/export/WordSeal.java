package org.nianbao.export;

import org.nianbao.page.Mark;

/** The seal's picture in a Word file: behind the text, which is read through it. */
final class WordSeal {
  /** The name of the picture among the document's relations. */
  static final String RELATION = "seal";

  private static final int EMU = 36_000;

  private WordSeal() {}

  /**
   * A run that holds the picture.
   *
   * @param place mm from the type area's left edge and from the upper side of the paragraph
   * @param words what is told to those who cannot see it
   * @param number tells the picture from the document's others
   */
  static String drawing(Mark.Seal place, String words, int number) {
    long size = emu(place.size());
    String extent = "cx=\"" + size + "\" cy=\"" + size + "\"";
    String names = "id=\"" + number + "\" name=\"seal\" descr=\"" + Markup.escaped(words) + "\"";
    return """
    <w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"\
     relativeHeight="251658240" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">\
    <wp:simplePos x="0" y="0"/>\
    <wp:positionH relativeFrom="margin"><wp:posOffset>{x}</wp:posOffset></wp:positionH>\
    <wp:positionV relativeFrom="paragraph"><wp:posOffset>{y}</wp:posOffset></wp:positionV>\
    <wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>\
    <wp:docPr {names}/><wp:cNvGraphicFramePr/>\
    <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
    <pic:pic><pic:nvPicPr><pic:cNvPr {names}/><pic:cNvPicPr/></pic:nvPicPr>\
    <pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>\
    </pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>\
    <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
    </a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>\
    """
        .replace("{x}", Long.toString(emu(place.x())))
        .replace("{y}", Long.toString(emu(place.y())))
        .replace("{extent}", extent)
        .replace("{relation}", RELATION)
        .replace("{names}", names);
  }

  private static long emu(double mm) {
    return Math.round(mm * EMU);
  }
}
