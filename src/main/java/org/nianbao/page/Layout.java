package org.nianbao.page;

/**
 * Which way of laying reports out a file was set in. It goes up by one with each change that makes
 * the same report look otherwise, so that a kept file is held against pages only of its own layout.
 */
public final class Layout {
  /** The way reports are laid out now. */
  public static final int VERSION = 2;

  /** That of files which do not tell: up to the build of 2026-12-01. */
  public static final int FIRST = 1;

  private Layout() {}
}
