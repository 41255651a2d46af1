package se.fvm.reading;

import java.util.Locale;

/**
 * A kind of evidence that is weighed. How much there is of it at one candidate is its amount; what one of it costs that
 * candidate, in nats, is its weight in {@code weights.properties}.
 */
enum Feature {
    /** How badly the names in the party clause fit: their mean cost, times up to 1.5 where there are several. */
    MUNICIPALITY_PARTY,
    /** The same of the heading over the municipality's signatures. */
    MUNICIPALITY_SIGNATURE,
    /** The same of the head of the first page, outside the party clause. */
    MUNICIPALITY_LETTERHEAD,
    /** The same of names in stamps. */
    MUNICIPALITY_STAMP,
    /** The same of names anywhere else. */
    MUNICIPALITY_BODY,
    /** 1 where an organisation number is another municipality's. */
    MUNICIPALITY_NUMBER,
    /** 1 where the number that the campaign is not sure of is another municipality's. */
    MUNICIPALITY_NUMBER_DOUBTED,
    /** 1 where there is a municipal organisation number that is none of the campaign's municipalities'. */
    MUNICIPALITY_NUMBER_OUTSIDE,
    /** 1 where the place of signing is another municipality's. */
    MUNICIPALITY_TOWN,
    /** 1 where another municipality sent the mail. */
    MUNICIPALITY_SENDER,
    /** 1 where the subject names another municipality. */
    MUNICIPALITY_SUBJECT,
    /** 1 where the file's name names another municipality. */
    MUNICIPALITY_FILE_NAME,

    /** How surely a title announces another kind of paper: 1 for a title read without a fault. */
    KIND_TITLE,
    /** 1 where a running head is another agreement's. */
    KIND_RUNNING_HEAD,
    /** 1 for all but other papers where nothing is a title. */
    KIND_UNTITLED,
    /** Lines, up to 3.3, with the words of minutes, at all else. */
    KIND_DECISION_WORDS,
    /** Lines, up to 3, with the words of letters, at all else. */
    KIND_LETTER_WORDS,
    /** Lines, up to 3.75, with the words of contracts, at all else. */
    KIND_CONTRACT_WORDS,
    /** Minus the number of its typical phrases, up to 5.7, at an agreement. */
    KIND_PHRASES,
    /** 1 where a block for signatures, or the lack of one, speaks against it. */
    KIND_SIGNATURES,
    /** -1 where the file's name or the subject has its title, at an agreement. */
    KIND_FILE_NAME;

    /** Its name in the file: {@code municipality.party}. */
    String key() {
        String name = name().toLowerCase(Locale.ROOT);
        int first = name.indexOf('_');
        return name.substring(0, first) + "." + name.substring(first + 1).replace('_', '-');
    }
}
