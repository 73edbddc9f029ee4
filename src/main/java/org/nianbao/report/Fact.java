package org.nianbao.report;

import java.util.Arrays;
import java.util.Optional;

/** A cover fact of a report: what stands on it besides narrative and tables. */
public enum Fact {
  /** The title's lines where they are not the edition's own. */
  TITLE("title"),
  /**
   * What the tables count: 本机关, 本级 or 全区, where it is more or less than what the prose speaks of;
   * blank for not told.
   */
  SCOPE("scope"),
  /** The date under the agency's name, ISO (2018-02-26) where it could be read as a date. */
  SIGNED("signed"),
  /** 单位负责人. */
  HEAD("people.head"),
  /** 审核人. */
  REVIEWER("people.reviewer"),
  /** 填报人. */
  PREPARER("people.preparer"),
  /** 联系电话 under the table. */
  PHONE("people.phone"),
  /** 填报日期, ISO where it could be read as a date. */
  DATE("people.date"),
  /** 机构名称 of 本级日常工作机构. */
  OFFICE_NAME("office.name"),
  /** 负责人 of the office. */
  OFFICE_HEAD("office.head"),
  OFFICE_HEAD_PHONE("office.headPhone"),
  OFFICE_HEAD_MOBILE("office.headMobile"),
  /** 联系人 of the office. */
  OFFICE_CONTACT("office.contact"),
  OFFICE_CONTACT_PHONE("office.contactPhone"),
  OFFICE_CONTACT_MOBILE("office.contactMobile");

  private final String key;

  Fact(String key) {
    this.key = key;
  }

  /** Its name in files and places; what stands before the dot is its group. */
  public String key() {
    return key;
  }

  /** Whether it holds a date. */
  public boolean isDate() {
    return this == SIGNED || this == DATE;
  }

  /** Whether it belongs to the block of the agency's office. */
  public boolean isOffice() {
    return key.startsWith("office.");
  }

  /** Whether it names a person or tells how to reach one: left out of what the public sees. */
  public boolean isContact() {
    return isOffice() || (key.startsWith("people.") && this != DATE);
  }

  /** The fact of a key. */
  public static Optional<Fact> of(String key) {
    return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
  }
}
