package org.nianbao.edition;

import java.util.List;

/**
 * A law or an order that reports of this edition cite by its number.
 *
 * @param begins how a citation begins: 国务院令第
 * @param right how it is right: 国务院令第711号
 * @param with words of which one stands near where this one is meant, for others begin in the same
 *     way; none where no other does
 */
public record Cited(String begins, String right, List<String> with) {
  public Cited {
    with = List.copyOf(with);
  }
}
