package se.fvm.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Municipality;
import se.fvm.ledger.Deviation;

/**
 * What of the queue is to be seen; empty strings choose everything.
 *
 * @param what {@code beslut} for what holds something back until a person has looked, {@code bevakas} for the rest
 * @param kind flag of a kind of deviation
 * @param municipality code
 * @param association short name
 * @param free whether only what nobody else has before them is meant
 */
record QueueFilter(String what, String kind, String municipality, String association, boolean free) {

    static QueueFilter of(
            @Nullable String what,
            @Nullable String kind,
            @Nullable String municipality,
            @Nullable String association,
            boolean free) {
        return new QueueFilter(
                Objects.requireNonNullElse(what, "beslut"),
                Objects.requireNonNullElse(kind, ""),
                Objects.requireNonNullElse(municipality, ""),
                Objects.requireNonNullElse(association, ""),
                free);
    }

    boolean part(QueueItem item) {
        return what.isEmpty() || item.needsPerson() == what.equals("beslut");
    }

    boolean holds(QueueItem item, Campaign campaign, String who) {
        return part(item)
                && (kind.isEmpty()
                        || item.open().stream().anyMatch(d -> d.kind().flag().equals(kind)))
                && (municipality.isEmpty() || item.open().stream().anyMatch(d -> municipality.equals(d.municipality())))
                && (association.isEmpty()
                        || item.open().stream()
                                .map(Deviation::municipality)
                                .filter(Objects::nonNull)
                                .flatMap(code -> campaign.municipality(code).stream())
                                .map(Municipality::association)
                                .anyMatch(association::equals))
                && !(free && item.takenByOther(who));
    }
}
