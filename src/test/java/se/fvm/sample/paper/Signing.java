package se.fvm.sample.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * How one party has signed, or not.
 *
 * @param party its name as printed above its signatures
 * @param signers who signs, one or two
 * @param ink whether they have signed with a pen
 * @param days the day each has written, empty where the line is blank
 * @param printedNames whether the names stand there in print
 * @param form how the days are written
 * @param byHand whether the days are written by hand
 */
public record Signing(
        String party,
        List<Signer> signers,
        boolean ink,
        List<LocalDate> days,
        boolean printedNames,
        DateForm form,
        boolean byHand) {

    /** Somebody who signs. */
    public record Signer(String name, String title, String place) {}

    /** The last day written, or null. */
    public LocalDate lastDay() {
        return days.stream().max(LocalDate::compareTo).orElse(null);
    }
}
