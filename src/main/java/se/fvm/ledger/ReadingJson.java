package se.fvm.ledger;

import se.fvm.reading.MailReading;
import tools.jackson.databind.json.JsonMapper;

/** How a reading stands in the database. Its own mapper, so that no setting of the program changes what was written. */
final class ReadingJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReadingJson() {}

    static String write(MailReading reading) {
        return MAPPER.writeValueAsString(reading);
    }

    static MailReading read(String json) {
        return MAPPER.readValue(json, MailReading.class);
    }
}
