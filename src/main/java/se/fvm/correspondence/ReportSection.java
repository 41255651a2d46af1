package se.fvm.correspondence;

import java.util.List;

/**
 * A part of a report: a table under a heading.
 *
 * @param id names the part for good, of letters only
 * @param title the heading
 * @param sheet the title's short form, at most 31 characters, unique within the report
 * @param columns the columns' titles
 * @param numeric for each column, whether it holds numbers
 * @param rows as many cells each as there are columns
 * @param note what to say below the heading, may be empty
 * @param empty what to say where there are no rows
 */
record ReportSection(
        String id,
        String title,
        String sheet,
        List<String> columns,
        List<Boolean> numeric,
        List<List<ReportCell>> rows,
        String note,
        String empty) {

    ReportSection {
        columns = List.copyOf(columns);
        numeric = List.copyOf(numeric);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
