package se.fvm.calloff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Papers written on one line each, so that a test can be a table: day of arrival, then any of {@code cooperation},
 * {@code operations} (else a call-off), {@code 1480} (else 1440), {@code options=1,3}, {@code signed=2020-03-01},
 * {@code unsigned}, {@code review}, {@code content=x}, {@code decision}, {@code +flag}, {@code accepted=flag}.
 */
final class TestPapers {

    private TestPapers() {}

    /** Papers separated by semicolons. */
    static List<Submission> papers(String text) {
        List<Submission> papers = new ArrayList<>();
        for (String line : text.split(";")) {
            if (!line.isBlank()) {
                papers.add(paper(papers.size() + 1L, line.strip()));
            }
        }
        return papers;
    }

    static Submission paper(long id, String line) {
        String[] words = line.split(" +");
        PaperKind kind = PaperKind.AGREEMENT;
        String agreement = "call-off";
        String municipality = "1440";
        SortedSet<Integer> options = new TreeSet<>();
        boolean signed = true;
        LocalDate signedOn = null;
        boolean settled = true;
        String content = "";
        Set<DeviationKind> flags = EnumSet.noneOf(DeviationKind.class);
        Set<DeviationKind> accepted = EnumSet.noneOf(DeviationKind.class);
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            String value = word.substring(word.indexOf('=') + 1);
            if (word.startsWith("options=")) {
                List.of(value.split(",")).forEach(o -> options.add(Integer.valueOf(o)));
            } else if (word.startsWith("signed=")) {
                signedOn = LocalDate.parse(value);
            } else if (word.startsWith("content=")) {
                content = value;
            } else if (word.startsWith("accepted=")) {
                accepted.add(DeviationKind.ofFlag(value).orElseThrow());
            } else if (word.startsWith("+")) {
                flags.add(DeviationKind.ofFlag(word.substring(1)).orElseThrow());
            } else {
                switch (word) {
                    case "cooperation", "operations" -> agreement = word;
                    case "1480" -> municipality = word;
                    case "unsigned" -> signed = false;
                    case "review" -> settled = false;
                    case "decision" -> kind = PaperKind.DECISION;
                    default -> throw new IllegalArgumentException(word);
                }
            }
        }
        return new Submission(
                id,
                100 + id,
                noon(words[0]),
                kind,
                agreement,
                municipality,
                options,
                !options.isEmpty(),
                signed,
                signedOn,
                settled,
                flags,
                accepted,
                content);
    }

    /** Noon in Sweden; a time of day can be given after a T. */
    static Instant noon(String day) {
        String[] parts = day.split("T");
        LocalTime time = parts.length > 1 ? LocalTime.parse(parts[1]) : LocalTime.NOON;
        return LocalDate.parse(parts[0])
                .atTime(time)
                .atZone(ZoneId.of("Europe/Stockholm"))
                .toInstant();
    }
}
