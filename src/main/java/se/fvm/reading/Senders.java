package se.fvm.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Municipality;

/** Says from a mail's senders which municipality wrote. */
final class Senders {

    private final Map<String, String> codes = new HashMap<>();
    private final List<String> own;

    Senders(Campaign campaign) {
        for (Municipality m : campaign.municipalities()) {
            m.domains().forEach(d -> codes.put(d, m.code()));
        }
        own = campaign.region().domains();
    }

    /**
     * The municipality that sent the mail to us: the outermost sender's; where our own people forwarded it, that of the
     * mail within.
     */
    Optional<String> municipality(Context context) {
        return context.senderDomains().stream()
                .filter(d -> !isOwn(d))
                .findFirst()
                .flatMap(this::ofDomain);
    }

    /** Whether a sender outside our own house is known at all. */
    boolean hasOutsideSender(Context context) {
        return context.senderDomains().stream().anyMatch(d -> !isOwn(d));
    }

    private boolean isOwn(String domain) {
        return own.stream().anyMatch(d -> within(domain, d));
    }

    private Optional<String> ofDomain(String domain) {
        return codes.keySet().stream()
                .filter(d -> within(domain, d))
                .findFirst()
                .map(codes::get);
    }

    private static boolean within(String domain, String parent) {
        return domain.equals(parent) || domain.endsWith("." + parent);
    }
}
