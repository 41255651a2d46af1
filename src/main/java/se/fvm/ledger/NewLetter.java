package se.fvm.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to be sent.
 *
 * @param kind such as {@code report}
 * @param reference what it is about, such as {@code 2020-W17}; kind and reference go out once
 * @param recipients addresses
 * @param messageId its Message-ID, in angle brackets
 * @param asOf the moment that its figures speak of, or null
 * @param municipality code of the municipality that it goes to, or null
 * @param answers id of the mail that it answers, or null
 */
public record NewLetter(
        String kind,
        String reference,
        List<String> recipients,
        String subject,
        String messageId,
        @Nullable Instant asOf,
        @Nullable String municipality,
        @Nullable Long answers) {

    public NewLetter {
        recipients = List.copyOf(recipients);
    }
}
