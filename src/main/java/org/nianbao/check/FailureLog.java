package org.nianbao.check;

import org.nianbao.message.CrashLog;

/** Keeps what went wrong inside a family of checks; the checks themselves write no files. */
@FunctionalInterface
public interface FailureLog {
  /** Keeps a failure. Called once for each kind of failure, however often a report is checked. */
  CrashLog.Kept keep(Throwable failure);
}
