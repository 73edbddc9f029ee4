package org.nianbao.page;

/** The faces an official document is set in (GB/T 9704-2012). */
public enum Face {
  /** 小标宋, for titles. */
  XIAOBIAOSONG,
  /** 仿宋, for the body. */
  FANGSONG,
  /** 楷体, for headings of the second level. */
  KAITI,
  /** 黑体, for headings of the first level. */
  HEITI,
  /** 宋体, for page numbers and tables; it also lends glyphs that other faces lack. */
  SONGTI
}
