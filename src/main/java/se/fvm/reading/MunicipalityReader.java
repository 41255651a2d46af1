package se.fvm.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Municipality;
import se.fvm.document.Box;
import se.fvm.reading.NameSlots.Slot;

/** Weighs all that speaks for whose paper it is. */
final class MunicipalityReader {

    /** Stands for a municipality outside the campaign. */
    private static final String OUTSIDE = "";

    private static final double OUTSIDE_PRIOR = 0.02;
    private static final Pattern ORG_NUMBER =
            Pattern.compile("(?<!\\d)(2[1lI|]2[0oO]{3})\\s*[-–—~.]?\\s*(\\d{4})(?!\\d)");
    private static final Pattern PARTY_CUE =
            Pattern.compile("(?i)mellan|nedan\\s*kallad|benämnd|kallas|org|parter|kunden|kommunen|beställaren");
    private static final Pattern STAMP_CUE = Pattern.compile("(?i)\\b(ankom|inkom|inkommen|ink\\.|dnr)");

    private final Weights weights;
    private final Tracer tracer;
    private final NameSlots slots;
    private final Senders senders;
    private final Map<String, Municipality> byOrgNumber = new HashMap<>();
    private final List<String> codes;
    private final Map<String, Set<String>> places = new HashMap<>();

    MunicipalityReader(Campaign campaign, Weights weights, Tracer tracer) {
        this.weights = weights;
        this.tracer = tracer;
        slots = new NameSlots(campaign);
        senders = new Senders(campaign);
        for (Municipality m : campaign.municipalities()) {
            if (m.orgNumber() != null) {
                byOrgNumber.put(m.orgNumber().replaceAll("\\D", ""), m);
            }
            Set<String> towns = new HashSet<>();
            towns.add(Folding.fold(m.name()));
            Stream.of(m.seatTown().split("/"))
                    .map(Folding::fold)
                    .filter(t -> !t.isEmpty())
                    .forEach(towns::add);
            places.put(m.code(), towns);
        }
        codes = campaign.municipalities().stream().map(Municipality::code).toList();
    }

    /** Where a piece of evidence stands. */
    private enum Place {
        PARTY(Feature.MUNICIPALITY_PARTY),
        SIGNATURE(Feature.MUNICIPALITY_SIGNATURE),
        LETTERHEAD(Feature.MUNICIPALITY_LETTERHEAD),
        STAMP(Feature.MUNICIPALITY_STAMP),
        BODY(Feature.MUNICIPALITY_BODY);

        private final Feature feature;

        Place(Feature feature) {
            this.feature = feature;
        }

        /** Whether this alone can show whose paper it is. */
        boolean onItsOwn() {
            return this == PARTY || this == SIGNATURE || this == LETTERHEAD;
        }
    }

    /**
     * The municipality of a paper.
     *
     * @param fact value null for one outside the campaign, or none
     * @param supported whether the paper itself names it where that counts
     * @param named whether the paper names any municipality at all
     */
    record Result(Fact<String> fact, boolean supported, boolean named, List<Evidence> evidence) {}

    Result read(Paper paper, Context context, @Nullable SignatureBlock block) {
        Belief<String> belief = new Belief<String>(weights).candidate(OUTSIDE, OUTSIDE_PRIOR);
        codes.forEach(c -> belief.candidate(c, (1 - OUTSIDE_PRIOR) / codes.size()));
        List<Evidence> evidence = new ArrayList<>();
        Map<Place, List<Slot>> seen = new EnumMap<>(Place.class);
        for (Sheet sheet : paper.sheets()) {
            for (Row row : sheet.rows()) {
                List<Slot> here = slots.in(row);
                if (here.size() < 3) {
                    Place place = place(paper, sheet, row, block);
                    for (Slot slot : here) {
                        seen.computeIfAbsent(place, p -> new ArrayList<>()).add(slot);
                        note(evidence, sheet, slot, place);
                    }
                }
            }
        }
        seen.forEach((place, found) -> pay(belief, place, found));
        boolean number = payOrgNumbers(belief, paper, evidence);
        paySignatureTown(belief, block, evidence);
        payOutside(belief, paper, context, evidence);
        tracer.weighed(paper, FactType.MUNICIPALITY, belief);
        Fact<String> fact = weights.calibrated(FactType.MUNICIPALITY, belief.fact(OUTSIDE));
        boolean supported = number
                || seen.entrySet().stream()
                        .filter(e -> e.getKey().onItsOwn())
                        .flatMap(e -> e.getValue().stream())
                        .anyMatch(s -> Objects.equals(s.best(), fact.value()));
        return new Result(fact, supported, number || !seen.isEmpty(), evidence);
    }

    private static Place place(Paper paper, Sheet sheet, Row row, @Nullable SignatureBlock block) {
        if (block != null && block.sheet().equals(sheet) && block.titleRow().equals(row)) {
            return Place.SIGNATURE;
        }
        int height = sheet.height();
        Box around = row.box().grown(3 * row.box().height());
        boolean stamp = sheet.rowsIn(around).stream()
                .anyMatch(r -> r.words() <= 4 && STAMP_CUE.matcher(r.text()).find());
        if (stamp && row.words() <= 4 && !PARTY_CUE.matcher(row.text()).find()) {
            return Place.STAMP;
        }
        boolean firstPage = sheet.equals(paper.first());
        if (firstPage && row.box().y() < height * 9 / 100) {
            return Place.LETTERHEAD;
        }
        if (firstPage && row.box().y() < height / 2) {
            boolean cue = PARTY_CUE.matcher(row.text()).find()
                    || sheet
                            .rowsIn(new Box(
                                    row.box().x() - 40,
                                    row.box().y() - 3 * row.box().height(),
                                    row.box().width() + 400,
                                    6 * row.box().height()))
                            .stream()
                            .anyMatch(r -> PARTY_CUE.matcher(r.text()).find());
            return cue ? Place.PARTY : Place.LETTERHEAD;
        }
        return Place.BODY;
    }

    private void note(List<Evidence> evidence, Sheet sheet, Slot slot, Place place) {
        String best = slot.best();
        if (best != null) {
            double weight = Math.min(1, weights.of(place.feature));
            double sure = Math.exp(-slot.nats().getOrDefault(best, 0.0) * weight) * (0.5 + weight / 2);
            evidence.add(
                    new Evidence("municipality", best, sheet.number(), slot.box(), sheet.dpi(), slot.text(), sure));
        }
    }

    /** Repetition in one place is hardly new evidence, so a place counts as the mean of its slots, times at most 1.5. */
    private static void pay(Belief<String> belief, Place place, List<Slot> found) {
        double times = Math.min(1.5, Math.sqrt(found.size())) / found.size();
        for (String candidate : belief.candidates()) {
            double sum = 0;
            for (Slot slot : found) {
                double cost = candidate.equals(OUTSIDE)
                        ? NameSlots.OUTSIDE
                        : slot.nats().getOrDefault(candidate, 2 * NameSlots.OUTSIDE);
                sum += Math.min(cost, 2 * NameSlots.OUTSIDE);
            }
            belief.pay(candidate, place.feature, sum * times);
        }
    }

    private static Feature numberFeature(@Nullable Municipality owner) {
        if (owner == null) {
            return Feature.MUNICIPALITY_NUMBER_OUTSIDE;
        }
        boolean doubted = owner.orgNumberConfidence().startsWith("C");
        return doubted ? Feature.MUNICIPALITY_NUMBER_DOUBTED : Feature.MUNICIPALITY_NUMBER;
    }

    private boolean payOrgNumbers(Belief<String> belief, Paper paper, List<Evidence> evidence) {
        boolean found = false;
        Set<String> paid = new HashSet<>();
        for (Sheet sheet : paper.sheets()) {
            for (Row row : sheet.rows()) {
                Matcher m = ORG_NUMBER.matcher(row.text());
                while (m.find()) {
                    Municipality owner = byOrgNumber.get("212000" + m.group(2));
                    if (!paid.add(m.group(2))) {
                        continue;
                    }
                    String code = owner == null ? OUTSIDE : owner.code();
                    belief.payAllBut(code, numberFeature(owner));
                    if (owner != null) {
                        found = true;
                        evidence.add(new Evidence(
                                "municipality", code, sheet.number(), row.box(), sheet.dpi(), m.group(), 0.95));
                    }
                }
            }
        }
        return found;
    }

    private void paySignatureTown(Belief<String> belief, @Nullable SignatureBlock block, List<Evidence> evidence) {
        if (block == null) {
            return;
        }
        for (Row row : block.rows()) {
            String text = " " + row.folded() + " ";
            for (Map.Entry<String, Set<String>> entry : places.entrySet()) {
                if (entry.getValue().stream().anyMatch(t -> text.startsWith(" " + t + " ") && t.length() > 2)) {
                    belief.payAllBut(entry.getKey(), Feature.MUNICIPALITY_TOWN);
                    evidence.add(new Evidence(
                            "municipality",
                            entry.getKey(),
                            block.sheet().number(),
                            row.box(),
                            block.sheet().dpi(),
                            row.text(),
                            0.5));
                    return;
                }
            }
        }
    }

    private void payOutside(Belief<String> belief, Paper paper, Context context, List<Evidence> evidence) {
        senders.municipality(context).ifPresent(code -> {
            belief.payAllBut(code, Feature.MUNICIPALITY_SENDER);
            evidence.add(
                    new Evidence("municipality", code, 0, null, 0, String.join(", ", context.senderDomains()), 0.6));
        });
        payNames(belief, Feature.MUNICIPALITY_SUBJECT, context.subject(), evidence);
        payNames(belief, Feature.MUNICIPALITY_FILE_NAME, paper.attachment(), evidence);
    }

    private void payNames(Belief<String> belief, Feature feature, String text, List<Evidence> evidence) {
        Set<String> named = slots.namedIn(text);
        if (named.size() == 1) {
            String code = named.iterator().next();
            belief.payAllBut(code, feature);
            evidence.add(new Evidence("municipality", code, 0, null, 0, text, 0.4));
        }
    }
}
