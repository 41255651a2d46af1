package se.fvm.calloff;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways in which what came in can differ from what was expected. The flag is the word used in JSON and in the
 * database; it never changes once released.
 */
public enum DeviationKind {
    /** Blank pages only, no legible text, or given up at a limit. */
    UNREADABLE("unreadable", Severity.SERIOUS, true),
    /** The file wants a password. */
    ENCRYPTED("encrypted", Severity.SERIOUS, true),
    /** The file is damaged or empty. */
    CORRUPT("corrupt", Severity.SERIOUS, true),
    /** The file or mail exceeds a limit of size, depth or number. */
    TOO_LARGE("too-large", Severity.SERIOUS, true),
    /** A file type that is kept but not understood. */
    UNSUPPORTED("unsupported", Severity.WARNING, true),
    /** The municipality's signature is missing. */
    UNSIGNED("unsigned", Severity.SERIOUS, true),
    /** A draft (utkast), not a final paper. */
    DRAFT("draft", Severity.WARNING, true),
    /** Signed, but without a day that can be read. */
    UNDATED("undated", Severity.WARNING, true),
    /** The sender does not belong to the municipality of the paper. */
    SENDER_MISMATCH("sender-mismatch", Severity.WARNING, true),
    /** A municipality outside the campaign, or none that can be named. */
    UNKNOWN_MUNICIPALITY("unknown-municipality", Severity.SERIOUS, true),
    /** One mail carries agreements of several municipalities. */
    SEVERAL_MUNICIPALITIES("several-municipalities", Severity.WARNING, true),
    /** An option outside what the municipality was expected to call off. */
    UNEXPECTED_OPTION("unexpected-option", Severity.SERIOUS, true),
    /** Differs from what the municipality has announced. */
    DIFFERS_FROM_ANNOUNCED("differs-from-announced", Severity.NOTE, false),
    /** Differs from what the same municipality sent before. */
    CHANGED_OPTIONS("changed-options", Severity.SERIOUS, true),
    /** The same message, or the same agreement again. */
    DUPLICATE("duplicate", Severity.NOTE, false),
    /** Arrived after the deadline. */
    LATE("late", Severity.WARNING, true),
    /** Signed after the deadline. */
    SIGNED_LATE("signed-late", Severity.WARNING, true),
    /** No agreement in the mail. */
    NO_AGREEMENT("no-agreement", Severity.NOTE, false),
    /** A link in place of an attachment; never followed. */
    LINK("link", Severity.WARNING, true),
    /** Said to be signed electronically, and nothing in the file proves it. */
    E_SIGNED("e-signed", Severity.WARNING, true),
    /** A personal identity number (personnummer) stands in the paper. */
    PERSONAL_NUMBER("personal-number", Severity.NOTE, false),
    /** It is uncertain what the paper is. */
    UNCERTAIN_KIND("uncertain-kind", Severity.SERIOUS, true),
    /** It is uncertain whose paper it is. */
    UNCERTAIN_MUNICIPALITY("uncertain-municipality", Severity.SERIOUS, true),
    /** It is uncertain, or contradictory, which options the paper names. */
    UNCERTAIN_OPTIONS("uncertain-options", Severity.SERIOUS, true),
    /** It is uncertain whether the municipality has signed. */
    UNCERTAIN_SIGNATURE("uncertain-signature", Severity.SERIOUS, true),
    /** There is a day at the signature that could not be read with certainty. */
    UNCERTAIN_DATE("uncertain-date", Severity.WARNING, true),
    /** An agreement that a called-off option needs has not come. */
    MISSING_AGREEMENT("missing-agreement", Severity.NOTE, false),
    /** The original has not come within the grace days after the scan. */
    ORIGINAL_MISSING("original-missing", Severity.WARNING, false),
    /** The original was posted after the deadline. */
    ORIGINAL_LATE("original-late", Severity.WARNING, false),
    /** An original came, but no scan of it. */
    ORIGINAL_WITHOUT_SCAN("original-without-scan", Severity.WARNING, false),
    /** A person laid the original beside its scan, and they are not the same. */
    ORIGINAL_DIFFERS("original-differs", Severity.WARNING, false),
    /** The mail could not be taken from the mailbox, or not be read, despite several attempts. */
    FAILED("failed", Severity.SERIOUS, true),
    /** A letter of ours came back. */
    LETTER_BOUNCED("letter-bounced", Severity.WARNING, false);

    private final String flag;
    private final Severity severity;
    private final boolean needsPerson;

    DeviationKind(String flag, Severity severity, boolean needsPerson) {
        this.flag = flag;
        this.severity = severity;
        this.needsPerson = needsPerson;
    }

    /** The word used in JSON and in the database, such as {@code unexpected-option}. */
    public String flag() {
        return flag;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether the paper may not be settled before a person has looked at it. */
    public boolean needsPerson() {
        return needsPerson;
    }

    /** The kind with this flag, if there is one. */
    public static Optional<DeviationKind> ofFlag(String flag) {
        return Stream.of(values()).filter(k -> k.flag.equals(flag)).findFirst();
    }
}
