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

    /** What is asked of a worker. */
    enum Work {
        /** A reading of a mail or bare file. */
        READ,
        /** The image of one page. */
        SHOW,
        /** The text of a mail. */
        TELL,
        /** The text of one page. */
        TRANSCRIBE
    }

    /**
     * Asks for something.
     *
     * @param file path of the mail or bare file
     * @param name its name for people; of a page, the name of the file within the mail
     * @param page 1-based, of a page
     * @param leftOut places of the files in it that are not to be opened, with the reason
     */
    record Request(Work work, String file, String name, int page, Map<Integer, GivenUp> leftOut) {

        static Request read(String file, String name, Map<Integer, GivenUp> leftOut) {
            return new Request(Work.READ, file, name, 0, leftOut);
        }

        static Request show(String file, String attachment, int page) {
            return new Request(Work.SHOW, file, attachment, page, Map.of());
        }

        static Request transcribe(String file, String attachment, int page) {
            return new Request(Work.TRANSCRIBE, file, attachment, page, Map.of());
        }

        static Request tell(String file) {
            return new Request(Work.TELL, file, "", 0, Map.of());
        }
    }

    /**
     * One line of a worker. Exactly one of these is set.
     *
     * @param unfit the first answer: empty if it can work, else what is missing
     * @param reached place of the file that it now works on
     * @param reading what it has read
     * @param image the page that was asked for
     * @param body the text of the mail or page
     * @param refused why the file itself could not be opened, or has no such page
     */
    record Answer(
            @Nullable String unfit,
            @Nullable Integer reached,
            @Nullable MailReading reading,
            @Nullable Image image,
            @Nullable String body,
            @Nullable String refused) {

        static Answer ready() {
            return unfit("");
        }

        static Answer unfit(String reason) {
            return new Answer(reason, null, null, null, null, null);
        }

        static Answer reached(int file) {
            return new Answer(null, file, null, null, null, null);
        }

        static Answer read(MailReading reading) {
            return new Answer(null, null, reading, null, null, null);
        }

        static Answer shown(Image image) {
            return new Answer(null, null, null, image, null, null);
        }

        static Answer told(String body) {
            return new Answer(null, null, null, null, body, null);
        }

        static Answer refused(String reason) {
            return new Answer(null, null, null, null, null, reason);
        }
    }

    /**
     * A page's image; its pixels are in a file of the worker's, one byte each.
     *
     * @param pixels name of that file in the worker's folder; the program deletes it
     */
    record Image(int width, int height, int dpi, String pixels) {}

    static String write(Object message) {
        return MAPPER.writeValueAsString(message);
    }

    static <T> T read(String line, Class<T> type) {
        return MAPPER.readValue(line, type);
    }
}
