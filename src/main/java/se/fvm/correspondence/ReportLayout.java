package se.fvm.correspondence;

import java.time.Instant;
import java.util.List;

/**
 * A report laid out in sections, from which every form is made: none of them adds, leaves out or reckons anything.
 *
 * @param name of files, such as {@code nulage-2020-W17}
 * @param title the report's title and the mail's subject
 * @param lead sentences at the top
 * @param sections in the order in which they are read
 * @param closing sentences at the end, may be none
 * @param asOf the moment that it speaks of
 */
record ReportLayout(
        String name,
        String title,
        List<String> lead,
        List<ReportSection> sections,
        List<String> closing,
        Instant asOf) {

    ReportLayout {
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
        closing = List.copyOf(closing);
    }
}
