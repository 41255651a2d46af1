package se.fvm.calloff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares papers, one after the other, with the deadline, with what is expected, and with the papers before them.
 * The command {@code read} and the ledger use the same rules through this class. Not for use by several threads.
 */
public final class PapersInOrder {

    private final Campaign campaign;
    private final Map<String, ExpectedCallOff> expected;
    private final boolean exactly;
    /** The last paper of each municipality and agreement that was not a duplicate. */
    private final Map<String, Submission> latest = new HashMap<>();
    /** The first paper with each content. */
    private final Map<String, Long> digests = new HashMap<>();

    private PapersInOrder(Campaign campaign, List<ExpectedCallOff> expected, boolean exactly) {
        this.campaign = campaign;
        this.expected = expected.stream().collect(Collectors.toMap(ExpectedCallOff::municipality, e -> e));
        this.exactly = exactly;
    }

    /** Compares with the campaign's own list: an option is unexpected where it was not signed up for. */
    public static PapersInOrder of(Campaign campaign) {
        return new PapersInOrder(campaign, campaign.expected(), false);
    }

    /** Compares with another list: options are unexpected where they differ from it in any way. */
    public static PapersInOrder of(Campaign campaign, List<ExpectedCallOff> expected) {
        return new PapersInOrder(campaign, expected, true);
    }

    /** The kinds of {@link #findings}. */
    public Set<DeviationKind> next(Submission paper) {
        Set<DeviationKind> kinds = EnumSet.noneOf(DeviationKind.class);
        findings(paper).forEach(finding -> kinds.add(finding.kind()));
        return kinds;
    }

    /**
     * What comparison says of the next paper; what was found while reading is not among it. Papers that are no
     * agreements, and drafts, are compared with nothing.
     */
    public List<Finding> findings(Submission paper) {
        List<Finding> found = new ArrayList<>();
        if (paper.kind() == PaperKind.AGREEMENT && !paper.flags().contains(DeviationKind.DRAFT)) {
            addLate(paper, found);
            addUnexpected(paper, found);
            addRepeated(paper, found);
        }
        return found;
    }

    private void addLate(Submission paper, List<Finding> found) {
        DeadlineRules rules = campaign.rules();
        LocalDate arrived = paper.arrived().atZone(campaign.zone()).toLocalDate();
        boolean due = paper.agreement() == null || rules.agreementsOnTime().contains(paper.agreement());
        if (rules.scansByArrival() && due && arrived.isAfter(rules.deadline())) {
            found.add(new Finding(DeviationKind.LATE, null));
        }
        if (rules.signaturesByDate()
                && paper.signedOn() != null
                && paper.signedOn().isAfter(rules.deadline())) {
            found.add(new Finding(DeviationKind.SIGNED_LATE, null));
        }
    }

    private void addUnexpected(Submission paper, List<Finding> found) {
        if (paper.municipality() == null || !paper.optionsStated() || !optionsKnown(paper)) {
            return;
        }
        ExpectedCallOff wanted = expected.getOrDefault(paper.municipality(), nothing(paper.municipality()));
        boolean asExpected = exactly
                ? paper.options().equals(wanted.signedUp())
                : wanted.signedUp().containsAll(paper.options());
        if (!asExpected) {
            found.add(new Finding(DeviationKind.UNEXPECTED_OPTION, null));
        } else if (callsOff(paper)
                && !wanted.announced().isEmpty()
                && !paper.options().equals(wanted.announced())) {
            found.add(new Finding(DeviationKind.DIFFERS_FROM_ANNOUNCED, null));
        }
    }

    private static ExpectedCallOff nothing(String municipality) {
        SortedSet<Integer> none = new TreeSet<>();
        return new ExpectedCallOff(municipality, none, none, new TreeSet<>());
    }

    private boolean callsOff(Submission paper) {
        return paper.agreement() != null
                && campaign.agreement(paper.agreement())
                        .map(AgreementKind::callsOff)
                        .orElse(false);
    }

    private void addRepeated(Submission paper, List<Finding> found) {
        Long sameContent =
                paper.contentDigest().isEmpty() ? null : digests.putIfAbsent(paper.contentDigest(), paper.id());
        Submission last = lastOfSameKind(paper);
        if (sameContent != null) {
            found.add(new Finding(DeviationKind.DUPLICATE, sameContent));
        } else if (last != null && sameFacts(last, paper)) {
            found.add(new Finding(DeviationKind.DUPLICATE, last.id()));
        } else {
            if (last != null && otherOptions(last, paper)) {
                found.add(new Finding(DeviationKind.CHANGED_OPTIONS, last.id()));
            }
            latest.put(key(paper), paper);
        }
    }

    private @Nullable Submission lastOfSameKind(Submission paper) {
        boolean known = paper.municipality() != null && paper.agreement() != null;
        return known ? latest.get(key(paper)) : null;
    }

    private static String key(Submission paper) {
        return paper.municipality() + " " + paper.agreement();
    }

    /** What was read with doubt is not compared before a person has said what stands there. */
    private static boolean optionsKnown(Submission paper) {
        return paper.settled() || !paper.flags().contains(DeviationKind.UNCERTAIN_OPTIONS);
    }

    private static boolean otherOptions(Submission last, Submission paper) {
        return optionsKnown(last)
                && optionsKnown(paper)
                && last.optionsStated()
                && paper.optionsStated()
                && !last.options().equals(paper.options());
    }

    /** Another scan of the same signed paper; two unsigned or undated papers are never taken for the same by facts. */
    private static boolean sameFacts(Submission last, Submission paper) {
        return last.signed()
                && paper.signed()
                && last.signedOn() != null
                && Objects.equals(last.signedOn(), paper.signedOn())
                && last.optionsStated() == paper.optionsStated()
                && last.options().equals(paper.options());
    }
}
