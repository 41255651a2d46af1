package se.fvm.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.stream.Field;

/** The header fields of a mail or of one of its parts, in the order given. */
final class MailFields {

    /** Longer than any field that means something; what looks for patterns in one must not be kept busy for hours. */
    private static final int LONGEST = 32_768;

    private record Entry(String name, String value) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(Field field) {
        byte[] raw = field.getRaw() == null ? null : field.getRaw().toByteArray();
        String value = raw == null ? field.getBody() : afterColon(HeaderText.ofBytes(raw));
        add(field.getName(), value == null ? "" : value);
    }

    void add(String name, String value) {
        String kept = value.length() <= LONGEST ? value : value.substring(0, LONGEST);
        entries.add(new Entry(name.strip().toLowerCase(Locale.ROOT), kept));
    }

    private static String afterColon(String line) {
        return line.substring(line.indexOf(':') + 1);
    }

    /** The topmost field of a name, unfolded but not decoded. */
    Optional<String> first(String name) {
        return entries.stream()
                .filter(e -> e.name().equals(name))
                .map(e -> HeaderText.unfolded(e.value()).strip())
                .findFirst();
    }

    /** The topmost field of a name in lower case, or an empty text. */
    String lower(String name) {
        return first(name).orElse("").toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.stream().anyMatch(e -> e.name().equals(name));
    }

    HeaderParameters contentType() {
        return HeaderParameters.of(first("content-type").orElse(""));
    }

    HeaderParameters disposition() {
        return HeaderParameters.of(first("content-disposition").orElse(""));
    }

    /** The file name of a part, decoded; empty where it has none. */
    Optional<String> fileName() {
        return disposition()
                .get("filename")
                .or(() -> disposition().get("name"))
                .or(() -> contentType().get("name"))
                .or(() -> contentType().get("filename"))
                .map(HeaderText::name)
                .filter(n -> !n.isEmpty());
    }
}
