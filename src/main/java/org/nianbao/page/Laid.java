package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands on one page besides its foot.
 *
 * @param marks at their place on the page; added to while it is being filled
 */
record Laid(Area area, List<Mark> marks) {
  static Laid empty(Area area) {
    return new Laid(area, new ArrayList<>());
  }
}
