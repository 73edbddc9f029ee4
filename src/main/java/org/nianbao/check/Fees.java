package org.nianbao.check;

/**
 * What an agency may charge one applicant for processing information: 《政府信息公开信息处理费管理办法》
 * (国办函〔2020〕109号), in force since 2021-01-01. By item or by page, never both. In yuan.
 */
final class Fees {
  /** The first year whose reports can tell of it. */
  static final int FIRST_YEAR = 2021;

  /** Every fee is a multiple of it. */
  static final int STEP = 10;

  private static final int FREE_ITEMS = 10;
  private static final int FIRST_ITEMS = 30;
  private static final int ITEMS_A_STEP = 10;
  private static final int AN_ITEM = 100;
  private static final int FREE_PAGES = 30;
  private static final int FEW_PAGES = 100;
  private static final int MANY_PAGES = 200;

  private Fees() {}

  /** For so many items: 10 free, 100 each up to 30, then 100 more each for every further ten. */
  static long forItems(int items) {
    long fee = AN_ITEM * (long) Math.max(0, Math.min(items, FIRST_ITEMS) - FREE_ITEMS);
    int left = items - FIRST_ITEMS;
    for (int price = 2 * AN_ITEM; left > 0; price += AN_ITEM) {
      fee += (long) price * Math.min(left, ITEMS_A_STEP);
      left -= ITEMS_A_STEP;
    }
    return fee;
  }

  /** For so many pages: 30 free, 10 each up to 100, 20 each up to 200, then 40 each. */
  static long forPages(int pages) {
    return 10L * Math.max(0, Math.min(pages, FEW_PAGES) - FREE_PAGES)
        + 20L * Math.max(0, Math.min(pages, MANY_PAGES) - FEW_PAGES)
        + 40L * Math.max(0, pages - MANY_PAGES);
  }
}
