package se.fvm.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What file names tell of files that belong together. */
final class Names {

    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,4})(?=\\D*$)");

    private Names() {}

    /** Whether two names are the same but for a number that the second one has one higher. */
    static boolean numberedAlike(String first, String second) {
        Matcher a = LAST_NUMBER.matcher(stem(first));
        Matcher b = LAST_NUMBER.matcher(stem(second));
        return a.find()
                && b.find()
                && Integer.parseInt(b.group()) == Integer.parseInt(a.group()) + 1
                && a.replaceFirst("#").equals(b.replaceFirst("#"));
    }

    private static String stem(String name) {
        String bare = name.substring(name.lastIndexOf('/') + 1);
        int dot = bare.lastIndexOf('.');
        return dot > 0 ? bare.substring(0, dot) : bare;
    }
}
