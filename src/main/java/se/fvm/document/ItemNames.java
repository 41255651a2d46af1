package se.fvm.document;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that the files of one mail go by: each a different one, because people and the ledger tell files apart by
 * them, and none longer than a person can read.
 */
final class ItemNames {

    /** In characters; most file systems allow no longer name. */
    private static final int LONGEST = 255;

    /** In characters, with the names of all containers in front. */
    private static final int LONGEST_WHOLE = 1500;

    /** Longer endings are no file types. */
    private static final int LONGEST_TYPE = 10;

    private final Set<String> taken = new HashSet<>();

    /** The name that a file goes by: the wanted one, cut and numbered where needed. */
    String of(String wanted) {
        String name = wanted.length() <= LONGEST
                ? wanted
                : cut(
                        Arrays.stream(wanted.split("/"))
                                .map(each -> cut(each, LONGEST))
                                .collect(Collectors.joining("/")),
                        LONGEST_WHOLE);
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            int type = startOfType(name);
            free = name.substring(0, type) + " (" + number + ")" + name.substring(type);
        }
        return free;
    }

    private static String cut(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        String type = name.substring(startOfType(name));
        int end = longest - type.length() - 1;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…" + type;
    }

    private static int startOfType(String name) {
        int dot = name.lastIndexOf('.');
        boolean type = dot > name.lastIndexOf('/') + 1 && name.length() - dot <= LONGEST_TYPE;
        return type ? dot : name.length();
    }
}
