package se.fvm.document;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a mail's head from its fields. */
final class MailHeads {

    private static final Pattern IN_BRACKETS = Pattern.compile("<\\s*([^<>\\s]+@[^<>\\s]+)\\s*>");
    private static final Pattern BARE = Pattern.compile("([^\\s<>\"(),;:]+@[^\\s<>\"(),;:]+)");

    private MailHeads() {}

    static MailHead of(MailFields fields, List<String> originalSenders, MailHead.Automatic automatic) {
        String from = fields.first("from").or(() -> fields.first("sender")).orElse("");
        return new MailHead(
                address(from),
                displayName(from),
                originalSenders,
                fields.first("return-path").map(MailHeads::address).orElse(null),
                fields.first("subject").map(HeaderText::name).orElse(""),
                fields.first("message-id").orElse(null),
                fields.first("in-reply-to").orElse(null),
                fields.first("received").map(MailHeads::receivedDate).orElse(null),
                fields.first("date").map(MailHeads::date).orElse(null),
                automatic);
    }

    /** The address in a From or Return-Path field, in lower case; empty where there is none. */
    static String address(String field) {
        Matcher bracketed = IN_BRACKETS.matcher(field);
        String found = "";
        // The last one: a display name may hold an address in brackets too.
        while (bracketed.find()) {
            found = bracketed.group(1);
        }
        if (found.isEmpty()) {
            Matcher bare = BARE.matcher(field);
            found = bare.find() ? bare.group(1) : "";
        }
        return found.toLowerCase(Locale.ROOT);
    }

    private static String displayName(String field) {
        int end = field.lastIndexOf('<');
        String name = end < 0 ? "" : field.substring(0, end).strip();
        if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
            name = name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        return HeaderText.name(name);
    }

    /** The date stands after the last semicolon (RFC 5321, 4.4). */
    private static @Nullable Instant receivedDate(String field) {
        return date(field.substring(field.lastIndexOf(';') + 1));
    }

    private static @Nullable Instant date(String field) {
        try {
            return new MailDateFormat().parse(field.strip()).toInstant();
        } catch (ParseException e) {
            return null;
        }
    }
}
