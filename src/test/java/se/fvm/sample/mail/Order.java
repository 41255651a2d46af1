package se.fvm.sample.mail;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import se.fvm.sample.paper.Deal;

/**
 * A mail to be made.
 *
 * @param plan what its sender has decided, null for mails that carry no agreement
 * @param wishes what is to be peculiar about it, named as in the tags of the truth
 * @param arrival when it arrives, Swedish time
 * @param guest papers of another municipality in the same mail, or null
 */
record Order(Plan plan, List<Deal> deals, Set<String> wishes, LocalDateTime arrival, Order guest) {
    Order(Plan plan, List<Deal> deals, Set<String> wishes, LocalDateTime arrival) {
        this(plan, deals, wishes, arrival, null);
    }

    boolean wants(String wish) {
        return wishes.contains(wish);
    }
}
