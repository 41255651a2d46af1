package se.fvm.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.Municipality;

/**
 * Everything about one municipality.
 *
 * @param verified whether its organisation number was seen in a source
 * @param options what it signed up for, announced and called off
 * @param agreements what came of each
 * @param events what happened, the latest first
 * @param dnr the office's own diarienummer of the matter, or empty
 * @param contacts role and address of its contact persons
 */
record MunicipalityPage(
        Municipality municipality,
        boolean verified,
        List<OptionLine> options,
        List<AgreementLine> agreements,
        List<DeviationRow> deviations,
        List<Event> events,
        String dnr,
        List<String> contacts) {

    /** An option and how it stands. */
    record OptionLine(int number, String title, boolean signedUp, boolean announced, Cell state) {}

    /** An agreement, how it stands, the originals that came, and what was done with it afterwards. */
    record AgreementLine(
            String id, String title, Cell state, List<Cell> papers, List<String> originals, List<StepLine> steps) {}

    /** Something that is done with an agreement in the end; day is null until it is done. */
    record StepLine(String id, String words, @Nullable LocalDate day) {}

    /** Something that happened, such as the arrival of a paper. */
    record Event(String when, String kind, Cell what, String detail) {}
}
