package se.fvm.review;

import java.util.List;

/**
 * A mail as its page shows it. All texts of the mail come from outside and are shown as text.
 *
 * @param fate what became of it
 * @param toHandle whether it waits for a person although all its papers are settled
 */
record MailPage(
        long id,
        String from,
        String subject,
        String received,
        List<Line> head,
        Cell fate,
        boolean toHandle,
        List<AttachmentRow> attachments,
        List<DocumentView> documents,
        List<DeviationRow> deviations) {

    /** A line of the mail's head: its name in Swedish and its value. */
    record Line(String label, String value) {}

    /**
     * A file of the mail.
     *
     * @param size in words, such as {@code 1,2 MB}
     * @param fate what became of it, in words
     */
    record AttachmentRow(String name, String type, String size, int pages, List<Cell> fate) {}
}
