package se.fvm.sample.mail;

import java.time.LocalDateTime;
import java.util.List;

/** A finished mail and what is true of it. */
public record Mail(byte[] bytes, Truth truth, String from, String messageId, LocalDateTime arrival) {

    /** Its line of truth.jsonl. */
    public String line(String file) {
        return truth.json(file, from, messageId);
    }

    /** The same mail coming in once more. */
    Mail again(LocalDateTime later) {
        Truth same = new Truth();
        same.tags.addAll(truth.tags);
        same.tags.remove("same-mail-twice-first");
        same.tags.add("same-mail-twice");
        same.documents.addAll(truth.documents);
        same.note("duplicate");
        return new Mail(bytes, same, from, messageId, later);
    }

    /** The mails in order of arrival. */
    public static List<Mail> sorted(List<Mail> mails) {
        return mails.stream()
                .sorted(java.util.Comparator.comparing(Mail::arrival))
                .toList();
    }
}
