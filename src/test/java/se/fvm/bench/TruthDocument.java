package se.fvm.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import se.fvm.reading.DocumentReading;
import tools.jackson.databind.JsonNode;

/** One paper of a line of truth.jsonl. */
record TruthDocument(JsonNode json) {

    private record Range(String attachment, int first, int last) {}

    private List<Range> ranges() {
        List<Range> ranges = new ArrayList<>(List.of(range(json)));
        json.path("alsoIn").forEach(part -> ranges.add(range(part)));
        return ranges;
    }

    private static Range range(JsonNode part) {
        return new Range(
                part.get("attachment").asString(),
                part.get("firstPage").asInt(),
                part.get("lastPage").asInt());
    }

    /** How much of a reading's pages are this paper's: pages in common, of those in either. */
    double overlap(String attachment, int first, int last) {
        double best = 0;
        for (Range range : ranges()) {
            int common = Math.min(range.last(), last) - Math.max(range.first(), first) + 1;
            if (common > 0 && range.attachment().equals(attachment)) {
                best = Math.max(
                        best, common / (double) (Math.max(range.last(), last) - Math.min(range.first(), first) + 1));
            }
        }
        return best;
    }

    double overlap(DocumentReading reading) {
        return overlap(reading.attachment(), reading.firstPage(), reading.lastPage());
    }

    String kind() {
        return json.get("kind").asString();
    }

    boolean isDraft() {
        return json.path("draft").asBoolean(false);
    }

    boolean statesOptions() {
        return json.path("optionsStated").asBoolean(true);
    }

    /** A value as text, empty for null. */
    String text(String field) {
        JsonNode value = json.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }

    boolean signed() {
        return json.get("signed").asBoolean();
    }

    SortedSet<Integer> options() {
        SortedSet<Integer> options = new TreeSet<>();
        json.get("options").forEach(o -> options.add(o.asInt()));
        return options;
    }

    /** What weighing evidence for a fact should have found: an agreement's id, or the kind of paper. */
    String candidate(String type) {
        if (type.equals("municipality")) {
            return text("municipality");
        }
        return kind().equals("agreement") ? text("agreement") : kind();
    }
}
