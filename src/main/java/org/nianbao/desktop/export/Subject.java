package org.nianbao.desktop.export;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.nianbao.edition.Edition;
import org.nianbao.message.Refusal;
import org.nianbao.page.Remark;
import org.nianbao.report.Report;

/**
 * What is exported: the report as it is at any time.
 *
 * @param remarks its findings that stand with a reason
 * @param gate asked before anything final is made of it
 */
public record Subject(
    ReadOnlyObjectProperty<Report> report,
    Edition edition,
    Supplier<List<Remark>> remarks,
    Gate gate) {
  /** Refuses a report of which nothing final is to be made. */
  @FunctionalInterface
  public interface Gate {
    /**
     * Returns where nothing stands in the way.
     *
     * @throws Refusal that says what does
     */
    void require() throws Refusal;
  }
}
