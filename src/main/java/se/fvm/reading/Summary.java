package se.fvm.reading;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;
import se.fvm.document.MailHead.Automatic;
import se.fvm.document.Parcel;

/** Says of a mail as a whole what its papers alone do not tell. */
final class Summary {

    private static final Pattern FETCH =
            Pattern.compile("(hamta|ladda[rs]? (ner|ned|hem)|nedladd|lank|giltig|filerna|fildelning|download"
                    + "|for stora|delar med)");
    private static final Pattern FILE_HOST =
            Pattern.compile("(/s/|/d/|share|file|fil|download|sharepoint|onedrive|dropbox|box|transfer|drive)");

    private final Senders senders;
    private final NameSlots names;

    Summary(Campaign campaign) {
        senders = new Senders(campaign);
        names = new NameSlots(campaign);
    }

    /** Deviations of the mail as a whole. */
    Set<DeviationKind> flags(Parcel parcel, Context context, List<DocumentReading> documents) {
        Set<DeviationKind> flags = EnumSet.noneOf(DeviationKind.class);
        if (parcel.encrypted()) {
            flags.add(DeviationKind.ENCRYPTED);
        }
        Set<String> parties = new HashSet<>();
        documents.stream()
                .filter(d -> d.kind().value() == PaperKind.AGREEMENT)
                .map(d -> d.municipality().value())
                .filter(Objects::nonNull)
                .forEach(parties::add);
        if (parties.size() > 1) {
            flags.add(DeviationKind.SEVERAL_MUNICIPALITIES);
        }
        boolean agreement = documents.stream().anyMatch(d -> d.kind().value() == PaperKind.AGREEMENT);
        boolean broken = parcel.encrypted() || documents.stream().anyMatch(Summary::unread);
        if (!agreement && !broken && parcel.head().isPresent()) {
            flags.add(hasLink(parcel) ? DeviationKind.LINK : DeviationKind.NO_AGREEMENT);
        }
        return flags;
    }

    private static boolean unread(DocumentReading document) {
        return document.flags().stream()
                .anyMatch(f -> f == DeviationKind.ENCRYPTED
                        || f == DeviationKind.CORRUPT
                        || f == DeviationKind.TOO_LARGE
                        || f == DeviationKind.UNREADABLE);
    }

    private static boolean hasLink(Parcel parcel) {
        return parcel.items().isEmpty()
                && parcel.head().filter(h -> h.automatic() == Automatic.NONE).isPresent()
                && !parcel.links().isEmpty()
                && FETCH.matcher(Folding.fold(parcel.body())).find()
                && parcel.links().stream()
                        .anyMatch(l ->
                                FILE_HOST.matcher(l.toLowerCase(Locale.ROOT)).find());
    }

    /** Whether a person has to look at the mail as a whole. */
    boolean needsPerson(Parcel parcel, Context context, Set<DeviationKind> flags) {
        if (flags.stream().anyMatch(DeviationKind::needsPerson)) {
            return true;
        }
        return flags.contains(DeviationKind.NO_AGREEMENT) && !isNobodys(parcel, context);
    }

    /** Automatic mail and advertising: filed without a person. */
    private boolean isNobodys(Parcel parcel, Context context) {
        if (parcel.head().isEmpty()) {
            return false;
        }
        boolean automatic = parcel.head().get().automatic() != Automatic.NONE;
        boolean stranger = senders.hasOutsideSender(context)
                && senders.municipality(context).isEmpty()
                && parcel.items().isEmpty()
                && names.namedIn(context.subject() + " " + parcel.body()).isEmpty();
        return (automatic && parcel.items().stream().noneMatch(i -> i.type().equals("application/pdf"))) || stranger;
    }

    /** Whether a paper's sender is not the municipality of the paper. */
    boolean mismatches(Context context, DocumentReading document) {
        String code = document.municipality().value();
        return context.head() != null
                && document.kind().value() == PaperKind.AGREEMENT
                && code != null
                && senders.hasOutsideSender(context)
                && !senders.municipality(context).equals(java.util.Optional.of(code));
    }
}
