package se.fvm.review;

/**
 * Names a page.
 *
 * @param mail SHA-256 of the mail
 * @param attachment name of the attachment with its containers in front
 * @param page 1-based, within the attachment
 */
record PageKey(String mail, String attachment, int page) {}
