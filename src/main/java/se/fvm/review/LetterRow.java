package se.fvm.review;

/**
 * A letter of the outbox as lists and its own page show it.
 *
 * @param about what it is about: the week, the municipality, or empty
 * @param when when the server took it, else when it is tried next, else empty
 * @param attempts how often sending was begun, in words
 * @param path of its page
 * @param waiting whether it can be stopped
 * @param ambiguous whether nobody knows what came of it
 * @param again whether it can be sent once more
 */
record LetterRow(
        long id,
        String kind,
        String subject,
        String about,
        String recipients,
        Cell state,
        String when,
        String attempts,
        String path,
        boolean waiting,
        boolean ambiguous,
        boolean again) {}
