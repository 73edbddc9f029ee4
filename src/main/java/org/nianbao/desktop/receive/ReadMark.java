package org.nianbao.desktop.receive;

import org.nianbao.message.Messages;

/** What is known of a place of a received report. */
enum ReadMark {
  /** Read as the file means it. */
  SURE,
  /** Read, and to be looked at. */
  DOUBTFUL,
  /** A figure that the file has not, or not so that it could be read. */
  MISSING,
  /** Was doubtful; somebody said it is right. */
  CONFIRMED,
  /** Somebody put other words there. */
  CORRECTED;

  String words() {
    return Messages.text("desktop.receive.mark." + name());
  }
}
