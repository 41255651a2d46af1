package se.fvm.sample.mail;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Sheet;
import se.fvm.sample.paper.Agreement;
import se.fvm.sample.paper.AgreementPages;
import se.fvm.sample.paper.DateForm;
import se.fvm.sample.paper.Deal;
import se.fvm.sample.paper.Marking;
import se.fvm.sample.paper.Names;
import se.fvm.sample.paper.OtherPapers;
import se.fvm.sample.paper.Signing;

/** Draws the papers of an order, and says what is true of them. */
final class Papers {
    private static final Set<String> EXTRAS = Set.of(
            "all-members-listed",
            "option-in-background",
            "association-in-text",
            "other-municipality-contact",
            "e-signature",
            "draft",
            "region-dnr-too");

    private final Order order;
    private final Truth truth;
    private final Dice dice;
    private final boolean varied;

    /**
     * A paper.
     *
     * @param facts what is true of it, still without attachment and pages
     */
    record Paper(List<Sheet> sheets, Map<String, Object> facts, String title) {}

    /**
     * @param varied whether the papers may look in all ways there are, or only in those of the samples that are kept
     */
    Papers(Order order, Truth truth, Dice dice, boolean varied) {
        this.varied = varied;
        this.order = order;
        this.truth = truth;
        this.dice = dice;
    }

    Paper agreement(Deal deal) {
        Plan plan = order.plan();
        Marking marking = marking(deal);
        Signing municipality = municipality();
        Agreement agreement = new Agreement(
                deal,
                plan.town(),
                plan.partyName(),
                plan.number(),
                plan.options(),
                marking,
                municipality,
                counterparty(deal),
                plan.dnr(),
                extras());
        AgreementPages pages = new AgreementPages(agreement, dice.fork("pages"));
        List<Sheet> sheets = new ArrayList<>(pages.draw());
        boolean eSigned = order.wants("e-signature");
        if (eSigned) {
            sheets.add(others().signingSheet(plan.signers(), plan.signedOn()));
        }
        truth.tags.add(marking.tag());
        truth.tags.add(pages.tag());
        boolean signed = municipality.ink() || eSigned;
        LocalDate day = eSigned ? plan.signedOn() : municipality.ink() ? municipality.lastDay() : null;
        dateTag(municipality, day, eSigned);
        Map<String, Object> facts = new LinkedHashMap<>();
        boolean draft = order.wants("draft");
        facts.put("kind", draft ? "other" : "agreement");
        facts.put("agreement", draft ? null : deal.id());
        facts.put(
                "municipality",
                order.wants("unknown-municipality") ? null : plan.town().code());
        facts.put("options", marking == Marking.NONE ? List.of() : plan.options());
        facts.put("signed", signed);
        facts.put("signedOn", day == null ? null : day.toString());
        facts.put("dnr", plan.dnr());
        if (marking == Marking.NONE) {
            facts.put("optionsStated", false);
        }
        if (draft) {
            facts.put("draft", true);
        }
        return new Paper(sheets, facts, deal.title());
    }

    Paper other(String kind, String title) {
        OtherPapers others = others();
        List<Sheet> sheets = switch (title) {
            case "Protokollsutdrag" -> others.decision();
            case "Avsiktsförklaring" -> others.intent();
            case "Fullmakt" -> others.mandate();
            default -> others.cover();
        };
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", kind);
        facts.put("agreement", null);
        facts.put("municipality", order.plan().town().code());
        facts.put("options", List.of());
        facts.put("signed", false);
        facts.put("signedOn", null);
        facts.put("dnr", order.plan().dnr());
        return new Paper(sheets, facts, title);
    }

    private OtherPapers others() {
        Plan plan = order.plan();
        return new OtherPapers(plan.town(), plan.options(), plan.dnr(), dice.fork("other"), varied);
    }

    private Marking marking(Deal deal) {
        for (Marking marking : Marking.values()) {
            if (order.wants(marking.tag()) && (marking != Marking.NONE || deal != Deal.CALL_OFF)) {
                return marking;
            }
        }
        Marking marking = dice.pick(Marking.values());
        // A marker's colour is lost in black and white, so that only colour scans get it, by wish.
        boolean unmarked = marking == Marking.HIGHLIGHTED
                || marking == Marking.NONE && (deal == Deal.CALL_OFF || dice.chance(0.5));
        return unmarked || marking.byPen() && (order.wants("born-digital") || order.wants("docx"))
                ? Marking.TYPED_X
                : marking;
    }

    private Set<String> extras() {
        Set<String> extras = new TreeSet<>(order.wishes());
        extras.retainAll(EXTRAS);
        boolean paper = !order.wants("e-signature") && !order.wants("draft") && !order.wants("unsigned-copy");
        if (paper && dice.chance(0.25)) {
            extras.add("initials");
        }
        if (paper && dice.chance(0.3)) {
            extras.add("arrival-stamp");
        }
        if (paper && dice.chance(0.12)) {
            extras.add("round-stamp");
        }
        if (dice.chance(0.05)) {
            extras.add("copy-watermark");
        }
        if (paper && dice.chance(0.06)) {
            extras.add("witnesses");
        }
        truth.tags.addAll(extras);
        if (varied) {
            extras.add(Agreement.VARIED);
        }
        return extras;
    }

    private Signing municipality() {
        Plan plan = order.plan();
        boolean ink = !(order.wants("unsigned-copy")
                || order.wants("only-counterparty-signed")
                || order.wants("printed-name-only")
                || order.wants("e-signature")
                || order.wants("draft"));
        boolean dated = ink && !order.wants("undated");
        truth.tags.add(plan.signers().size() > 1 ? "two-signers" : "one-signer");
        return new Signing(
                plan.partyName(),
                plan.signers(),
                ink,
                dated ? plan.days() : List.of(),
                order.wants("printed-name-only") || dice.chance(0.5),
                form(),
                order.wants("by-hand") || dice.chance(0.6));
    }

    private DateForm form() {
        for (DateForm form : DateForm.values()) {
            if (order.wants("form-" + form.tag())) {
                return form;
            }
        }
        return dice.pick(DateForm.values());
    }

    private Signing counterparty(Deal deal) {
        boolean fresh = order.wants("unsigned-copy") || order.wants("e-signature") || order.wants("draft");
        boolean ink = order.wants("only-counterparty-signed") || !fresh && dice.chance(0.3);
        truth.tags.add(ink ? "counterparty-signed" : "counterparty-blank");
        LocalDate from = order.plan().signedOn();
        int room =
                (int) Math.max(0, ChronoUnit.DAYS.between(from, order.arrival().toLocalDate()));
        return new Signing(
                deal.counterparty(),
                List.of(new Signing.Signer(
                        Names.person(dice), Names.title(dice), deal == Deal.CALL_OFF ? "Stockholm" : "Göteborg")),
                ink,
                ink ? List.of(from.plusDays(dice.whole(0, room))) : List.of(),
                dice.chance(0.5),
                dice.pick(DateForm.values()),
                dice.chance(0.7));
    }

    private void dateTag(Signing signing, LocalDate day, boolean eSigned) {
        truth.tags.add(
                eSigned
                        ? "date-e-sign"
                        : day == null
                                ? "date-none"
                                : "date-" + (signing.byHand() ? "hand-" : "")
                                        + signing.form().tag());
    }
}
