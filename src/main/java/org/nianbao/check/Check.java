package org.nianbao.check;

import java.util.stream.Stream;

/** One family of checks. */
interface Check {
  /** What this family finds, in the order of the report. */
  Stream<Finding> findings(Case of);
}
