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
 * @param asOf the moment that its figures speak of, or null
 */
public record NewLetter(
        String kind,
        String reference,
        List<String> recipients,
        String subject,
        @Nullable Instant asOf) {

    public NewLetter {
        recipients = List.copyOf(recipients);
    }
}
