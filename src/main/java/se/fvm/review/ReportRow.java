package se.fvm.review;

/**
 * A report of the outbox as the list shows it.
 *
 * @param week the week, or the day for a report made before its week was over
 * @param sent when the server took it, or empty
 */
record ReportRow(long id, String subject, String week, String recipients, Cell state, String sent) {}
