package se.fvm.calloff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects every mistake in a set of files, so that one start names them all. */
final class Problems {

    private final List<String> found = new ArrayList<>();

    /** A mistake in a file as a whole. */
    void add(Path file, String message) {
        found.add(file + ": " + message);
    }

    /**
     * A mistake at a place.
     *
     * @param line 1-based
     * @param field the key or column
     */
    void add(Path file, int line, String field, String message) {
        found.add(file + ":" + line + ": " + field + ": " + message);
    }

    boolean none() {
        return found.isEmpty();
    }

    /** Throws what was found, if anything was. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new CampaignException(found);
        }
    }
}
