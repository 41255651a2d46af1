package se.fvm.correspondence;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of letters to municipalities. */
public enum LetterKind {
    /** Bekräftelse på mottagna handlingar. */
    ACKNOWLEDGEMENT(
            "acknowledgement",
            "bekraftelse.txt",
            "kampanj kontakt inkom handlingar kommun avtal optioner undertecknad harBrister saknas"),
    /** Påminnelse: original saknas. */
    REMINDER("reminder", "paminnelse.txt", "kampanj kontakt kommun rader markning sistaDag"),
    /** Begäran om komplettering. */
    COMPLETION("completion", "komplettering.txt", "kampanj kontakt kommun rader markning sistaDag");

    private final String id;
    private final String file;
    private final String names;

    LetterKind(String id, String file, String names) {
        this.id = id;
        this.file = file;
        this.names = names;
    }

    /** The outbox's name for letters of this kind. */
    public String id() {
        return id;
    }

    /** The template's file within the campaign's folder {@code letters}. */
    public String file() {
        return file;
    }

    /** What the template may name. */
    Set<String> names() {
        return Set.of(names.split(" "));
    }

    /** The kind of letters sent in batches that bears a name. */
    public static Optional<LetterKind> batch(String id) {
        return Stream.of(REMINDER, COMPLETION).filter(k -> k.id.equals(id)).findFirst();
    }
}
