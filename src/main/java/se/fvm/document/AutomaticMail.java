package se.fvm.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells mail that no person wrote to us by what its fields say (RFC 3834, 3464, 2369, 2919). */
final class AutomaticMail {

    private static final Pattern ROBOT = Pattern.compile("(mailer-daemon|postmaster|mail-daemon)@.*");

    private static final Pattern AUTOMATIC_SUBJECT = Pattern.compile(
            "(autosvar|auto-svar|automatiskt svar|automatiskt meddelande|frånvaro|frånvarande|ej på kontoret"
                    + "|inte på kontoret|ur kontoret|semestersvar|automatic reply|auto[- ]?reply|automatic response"
                    + "|out of (the )?office|autoresponse|vacation reply)\\b.*");

    private static final Pattern BOUNCE_SUBJECT =
            Pattern.compile("(undeliver|delivery (status|failure|has failed)|mail delivery|returned mail|failure notice"
                    + "|kan inte levereras|gick inte att leverera|ej levererat|olevererbart).*");

    private static final Pattern UNSUBSCRIBE = Pattern.compile(
            "(?i)(avregistrera|avprenumerera|avsluta (din )?prenumeration|avanmäl|unsubscribe|opt[- ]out)");

    private AutomaticMail() {}

    /**
     * What kind of automatic mail this is.
     *
     * @param body the mail's own text, without mails forwarded in it
     * @param hasLinks whether its text holds a link
     */
    static MailHead.Automatic kind(MailFields fields, String body, boolean hasLinks) {
        if (isBounce(fields)) {
            return MailHead.Automatic.BOUNCE;
        }
        if (isBulk(fields)) {
            return MailHead.Automatic.BULK;
        }
        if (isReply(fields) || hasNullSender(fields)) {
            return MailHead.Automatic.REPLY;
        }
        return hasLinks && UNSUBSCRIBE.matcher(body).find() ? MailHead.Automatic.BULK : MailHead.Automatic.NONE;
    }

    /** Whether a mail server tells of a mail that could not be delivered. */
    static boolean isBounce(MailFields fields) {
        String from = MailHeads.address(fields.first("from").orElse(""));
        boolean nullSender = hasNullSender(fields);
        HeaderParameters type = fields.contentType();
        boolean report = type.value().equals("multipart/report")
                && type.get("report-type").orElse("").equalsIgnoreCase("delivery-status");
        boolean robot = ROBOT.matcher(from).matches();
        return report
                || fields.has("x-failed-recipients")
                || ((robot || nullSender)
                        && BOUNCE_SUBJECT.matcher(subject(fields)).matches())
                || (robot && nullSender);
    }

    private static boolean isBulk(MailFields fields) {
        String precedence = fields.lower("precedence");
        return fields.has("list-id")
                || fields.has("list-unsubscribe")
                || fields.has("feedback-id")
                || precedence.startsWith("bulk")
                || precedence.startsWith("list")
                || precedence.startsWith("junk");
    }

    private static boolean hasNullSender(MailFields fields) {
        return fields.first("return-path").filter(p -> p.contains("<>")).isPresent();
    }

    private static String subject(MailFields fields) {
        return fields.first("subject").map(HeaderText::name).orElse("").toLowerCase(Locale.ROOT);
    }

    private static boolean isReply(MailFields fields) {
        String submitted = fields.lower("auto-submitted");
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
                || fields.has("x-auto-response-suppress")
                || fields.has("x-autoreply")
                || fields.has("x-autorespond")
                || fields.lower("precedence").startsWith("auto_reply")
                || fields.contentType().value().equals("multipart/report")
                || AUTOMATIC_SUBJECT.matcher(subject(fields)).matches();
    }
}
