package org.nianbao.desktop.export;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.nianbao.edition.Edition;
import org.nianbao.page.Remark;
import org.nianbao.report.Report;

/**
 * What is exported: the report as it is at any time.
 *
 * @param remarks its findings that stand with a reason
 */
public record Subject(
    ReadOnlyObjectProperty<Report> report, Edition edition, Supplier<List<Remark>> remarks) {}
