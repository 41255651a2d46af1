package se.fvm.calloff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares papers, one after the other, with the deadline, with what is expected, and with the papers before them.
 * The command {@code read} and the ledger use the same rules through this class. Not for use by several threads.
 */
public final class PapersInOrder {

    private final Campaign campaign;
    private final Map<String, ExpectedCallOff> expected;
    private final boolean exactly;
    private final Map<String, List<Submission>> earlier = new HashMap<>();
    private final Set<String> digests = new HashSet<>();

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

    /**
     * The deviations of the next paper that follow from comparison; those found while reading are not among them.
     * Papers that are no agreements, and drafts, are compared with nothing.
     */
    public Set<DeviationKind> next(Submission paper) {
        Set<DeviationKind> found = EnumSet.noneOf(DeviationKind.class);
        if (paper.kind() != PaperKind.AGREEMENT || paper.flags().contains(DeviationKind.DRAFT)) {
            return found;
        }
        addLate(paper, found);
        addUnexpected(paper, found);
        addRepeated(paper, found);
        return found;
    }

    private void addLate(Submission paper, Set<DeviationKind> found) {
        DeadlineRules rules = campaign.rules();
        LocalDate arrived = paper.arrived().atZone(campaign.zone()).toLocalDate();
        boolean due = paper.agreement() == null || rules.agreementsOnTime().contains(paper.agreement());
        if (rules.scansByArrival() && due && arrived.isAfter(rules.deadline())) {
            found.add(DeviationKind.LATE);
        }
        if (rules.signaturesByDate()
                && paper.signedOn() != null
                && paper.signedOn().isAfter(rules.deadline())) {
            found.add(DeviationKind.SIGNED_LATE);
        }
    }

    private void addUnexpected(Submission paper, Set<DeviationKind> found) {
        if (paper.municipality() == null || !paper.optionsStated()) {
            return;
        }
        ExpectedCallOff wanted = expected.getOrDefault(paper.municipality(), nothing(paper.municipality()));
        boolean asExpected = exactly
                ? paper.options().equals(wanted.signedUp())
                : wanted.signedUp().containsAll(paper.options());
        if (!asExpected) {
            found.add(DeviationKind.UNEXPECTED_OPTION);
        } else if (callsOff(paper)
                && !wanted.announced().isEmpty()
                && !paper.options().equals(wanted.announced())) {
            found.add(DeviationKind.DIFFERS_FROM_ANNOUNCED);
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

    private void addRepeated(Submission paper, Set<DeviationKind> found) {
        boolean sameContent = !paper.contentDigest().isEmpty() && !digests.add(paper.contentDigest());
        if (sameContent) {
            found.add(DeviationKind.DUPLICATE);
        }
        if (paper.municipality() == null || paper.agreement() == null) {
            return;
        }
        List<Submission> before =
                earlier.computeIfAbsent(paper.municipality() + " " + paper.agreement(), key -> new ArrayList<>());
        if (!before.isEmpty() && !sameContent) {
            Submission last = before.get(before.size() - 1);
            if (sameFacts(last, paper)) {
                found.add(DeviationKind.DUPLICATE);
            } else if (last.optionsStated()
                    && paper.optionsStated()
                    && !last.options().equals(paper.options())) {
                found.add(DeviationKind.CHANGED_OPTIONS);
            }
        }
        if (!found.contains(DeviationKind.DUPLICATE)) {
            before.add(paper);
        }
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
