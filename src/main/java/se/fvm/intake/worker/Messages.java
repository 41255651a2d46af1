package se.fvm.intake.worker;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.fvm.reading.GivenUp;
import se.fvm.reading.MailReading;
import tools.jackson.databind.json.JsonMapper;

/** What a worker and the program say to each other: one JSON object a line, each way. */
final class Messages {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Messages() {}

    /**
     * Asks for a reading.
     *
     * @param file path of the file
     * @param name its name for people
     * @param leftOut places of the files in it that are not to be opened, with the reason
     */
    record Request(String file, String name, Map<Integer, GivenUp> leftOut) {}

    /**
     * One line of a worker. Exactly one of these is set.
     *
     * @param unfit the first answer: empty if it can work, else what is missing
     * @param reached place of the file that it now works on
     * @param reading what it has read
     * @param refused why the file itself could not be opened
     */
    record Answer(
            @Nullable String unfit,
            @Nullable Integer reached,
            @Nullable MailReading reading,
            @Nullable String refused) {

        static Answer ready() {
            return new Answer("", null, null, null);
        }

        static Answer unfit(String reason) {
            return new Answer(reason, null, null, null);
        }

        static Answer reached(int file) {
            return new Answer(null, file, null, null);
        }

        static Answer read(MailReading reading) {
            return new Answer(null, null, reading, null);
        }

        static Answer refused(String reason) {
            return new Answer(null, null, null, reason);
        }
    }

    static String write(Object message) {
        return MAPPER.writeValueAsString(message);
    }

    static <T> T read(String line, Class<T> type) {
        return MAPPER.readValue(line, type);
    }
}
