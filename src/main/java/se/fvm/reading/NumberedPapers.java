package se.fvm.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.fvm.calloff.Campaign;

/** Reads the papers of a mail, and then the diarienummer of all of them in view of each other. */
final class NumberedPapers {

    private final DnrReader reader;

    NumberedPapers(Campaign campaign) {
        reader = new DnrReader(campaign);
    }

    /**
     * The papers' facts with their numbers, in the same order.
     *
     * @param facts reads all other facts of a paper
     */
    List<DocumentReading> of(List<Paper> papers, Function<Paper, DocumentReading> facts, Dates dates) {
        HandwrittenNumbers numbers =
                new HandwrittenNumbers(new DnrForms(dates.latest().getYear()));
        List<DocumentReading> readings = new ArrayList<>();
        List<MatterNumbers.OfParty> found = new ArrayList<>();
        for (Paper paper : papers) {
            DocumentReading reading = facts.apply(paper);
            readings.add(reading);
            found.add(new MatterNumbers.OfParty(
                    reader.read(paper, numbers), reading.municipality().value()));
        }
        List<Optional<Evidence>> settled = new MatterNumbers(numbers).settle(found);
        for (int i = 0; i < readings.size(); i++) {
            DocumentReading reading = readings.get(i);
            readings.set(i, settled.get(i).map(reading::withNumber).orElse(reading));
        }
        return readings;
    }
}
