package se.fvm.review;

/**
 * A mail as the list shows it; sender and subject come from outside and are shown as text.
 *
 * @param municipalities names of those that its papers speak of
 * @param documents number of its papers
 */
record MailRow(
        long id, String received, String from, String subject, String municipalities, int documents, Cell fate) {}
