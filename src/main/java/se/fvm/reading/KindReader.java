package se.fvm.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.PaperKind;
import se.fvm.reading.Titles.Title;

/** Weighs what a paper is: which of the campaign's agreements, an extract of minutes, or another paper. */
final class KindReader {

    private static final Pattern DECISION = Pattern.compile(
            "(sammantradesdatum|beslutsunderlag|justeras|justerat|justerare|paragrafer|protokollsutdrag|beslutet skickas till|beslutande|§ \\d+ dnr"
                    + "|kommunstyrelsen beslutar|kommunfullmaktige beslutar|namnden beslutar)");
    private static final Pattern LETTER = Pattern.compile(
            "(oversand|bifoga[rts]|bifogade|finner ni|skickar vi|vi skickar|vanligen|till er|tacksam|med vanlig halsning|med vanliga halsningar|hej|foljande handlingar|originalen skickas)");
    private static final Pattern CONTRACT = Pattern.compile(
            "(^parter$|mellan parterna|nedan kallad|nedan kallat|benamnd|tva likalydande|likalydande exemplar|har foljande avtal|detta avtal|avtalstid|avtalsperiod|tvist)");
    private static final Pattern DRAFT = Pattern.compile(
            "(^|\\W)(UTKAST|DRAFT|ARBETSMATERIAL|Utkast|KONCEPT|EJ UNDERTECKNAT|(?i:ej för undertecknande)|(?i:arbetsversion)|(?i:preliminär version)|SPECIMEN)(\\W|$)");

    /** More of the same says no more. */
    private static final double MOST_DECISION_LINES = 10 / 3.0;

    private static final double MOST_LETTER_LINES = 3;
    private static final double MOST_CONTRACT_LINES = 3.75;
    private static final double MOST_PHRASES = 5.7;

    private final Campaign campaign;
    private final Titles titles;
    private final Weights weights;
    private final Tracer tracer;

    KindReader(Campaign campaign, Titles titles, Weights weights, Tracer tracer) {
        this.weights = weights;
        this.tracer = tracer;
        this.campaign = campaign;
        this.titles = titles;
    }

    /** What a paper is, and which agreement if it is one. */
    record Result(Fact<PaperKind> kind, Fact<String> agreement, boolean draft, List<Evidence> evidence) {

        Result calibrated(Weights weights) {
            Fact<String> which =
                    agreement.value() == null ? agreement : weights.calibrated(FactType.AGREEMENT, agreement);
            return new Result(weights.calibrated(FactType.KIND, kind), which, draft, evidence);
        }
    }

    Result read(Paper paper, Context context, boolean signatures) {
        List<Evidence> evidence = new ArrayList<>();
        Belief<String> belief = new Belief<>(weights);
        campaign.agreements().forEach(a -> belief.candidate(a.id(), 0.2));
        belief.candidate("decision", 0.2).candidate("other", 0.2);
        Title title = weighTitle(paper, belief, evidence);
        boolean running = weighRunningHeads(paper, belief, title);
        if (title == null && !running) {
            belief.payAllBut("other", Feature.KIND_UNTITLED);
        }
        weighBody(paper, belief);
        for (String candidate : belief.candidates()) {
            boolean agreement = kind(candidate) == PaperKind.AGREEMENT;
            belief.pay(candidate, Feature.KIND_SIGNATURES, agreement == signatures ? 0 : 1);
        }
        weighFileName(paper, context, belief);
        tracer.weighed(paper, FactType.KIND, belief);
        List<Fact.Candidate<String>> ranked = belief.ranked();
        String best = ranked.get(0).value();
        Map<PaperKind, Double> kinds = new HashMap<>();
        ranked.forEach(c -> kinds.merge(kind(c.value()), c.confidence(), Double::sum));
        PaperKind kind = kind(best);
        boolean draft = isDraft(paper);
        Fact<PaperKind> kindFact =
                Fact.of(draft ? PaperKind.OTHER : kind, draft ? 0.95 : kinds.getOrDefault(kind, 0.0));
        if (kind != PaperKind.AGREEMENT || draft) {
            return new Result(kindFact, Fact.of(null, 1), draft, evidence);
        }
        double all = kinds.getOrDefault(PaperKind.AGREEMENT, 1.0);
        List<Fact.Candidate<String>> others = ranked.stream()
                .skip(1)
                .filter(c -> kind(c.value()) == PaperKind.AGREEMENT && c.confidence() / all > 0.001)
                .map(c -> new Fact.Candidate<>(c.value(), c.confidence() / all))
                .toList();
        return new Result(kindFact, new Fact<>(best, ranked.get(0).confidence() / all, others), false, evidence);
    }

    private static PaperKind kind(String candidate) {
        return switch (candidate) {
            case "decision" -> PaperKind.DECISION;
            case "other" -> PaperKind.OTHER;
            default -> PaperKind.AGREEMENT;
        };
    }

    private static String candidate(Title title) {
        return switch (title.type()) {
            case AGREEMENT -> title.agreement() == null ? "other" : title.agreement();
            case DECISION -> "decision";
            case OTHER, E_SIGN_SHEET -> "other";
        };
    }

    private @Nullable Title weighTitle(Paper paper, Belief<String> belief, List<Evidence> evidence) {
        for (Sheet sheet : paper.sheets()) {
            List<Title> here =
                    sheet.titles(titles).stream().filter(t -> !t.running()).toList();
            // minutes and letters name the agreement in a heading of its own, below their own title
            Optional<Title> other =
                    here.stream().filter(t -> t.type() != Titles.Type.AGREEMENT).findFirst();
            Optional<Title> title = other.or(() -> here.stream().findFirst());
            if (title.isPresent() && title.get().type() != Titles.Type.E_SIGN_SHEET) {
                Title found = title.get();
                double amount = (7 * found.similarity() - 1) / 6;
                belief.candidates()
                        .forEach(c -> belief.pay(c, Feature.KIND_TITLE, c.equals(candidate(found)) ? 0 : amount));
                evidence.add(new Evidence(
                        found.agreement() == null ? "kind" : "agreement",
                        candidate(found),
                        sheet.number(),
                        found.row().box(),
                        sheet.dpi(),
                        found.row().text(),
                        found.similarity()));
                return found;
            }
        }
        return null;
    }

    private boolean weighRunningHeads(Paper paper, Belief<String> belief, @Nullable Title title) {
        List<String> found = paper.sheets().stream()
                .flatMap(s -> s.titles(titles).stream())
                .filter(Title::running)
                .filter(t -> title == null || !t.row().equals(title.row()))
                .map(KindReader::candidate)
                .distinct()
                .toList();
        found.forEach(head -> belief.payAllBut(head, Feature.KIND_RUNNING_HEAD));
        return !found.isEmpty();
    }

    private void weighBody(Paper paper, Belief<String> belief) {
        List<String> rows = paper.rows().map(Row::folded).toList();
        String whole = Folding.squeeze(String.join(" ", rows));
        double decision = count(rows, DECISION, MOST_DECISION_LINES);
        double letter = count(rows, LETTER, MOST_LETTER_LINES);
        double contract = count(rows, CONTRACT, MOST_CONTRACT_LINES);
        for (String candidate : belief.candidates()) {
            PaperKind kind = kind(candidate);
            belief.pay(candidate, Feature.KIND_DECISION_WORDS, kind == PaperKind.DECISION ? 0 : decision);
            belief.pay(candidate, Feature.KIND_LETTER_WORDS, kind == PaperKind.OTHER ? 0 : letter);
            belief.pay(candidate, Feature.KIND_CONTRACT_WORDS, kind == PaperKind.AGREEMENT ? 0 : contract);
        }
        for (AgreementKind agreement : campaign.agreements()) {
            double phrases = Stream.concat(agreement.phrases().stream(), Stream.of(agreement.counterparty()))
                    .filter(p -> whole.contains(Folding.squeeze(p)))
                    .count();
            belief.pay(agreement.id(), Feature.KIND_PHRASES, -Math.min(MOST_PHRASES, phrases));
        }
    }

    private static double count(List<String> rows, Pattern pattern, double most) {
        int found = (int) rows.stream()
                .filter(r -> pattern.matcher(r).find())
                .limit((long) Math.ceil(most))
                .count();
        return Math.min(most, found);
    }

    private void weighFileName(Paper paper, Context context, Belief<String> belief) {
        String name = Folding.squeeze(paper.attachment());
        String subject = Folding.squeeze(context.subject());
        for (AgreementKind agreement : campaign.agreements()) {
            boolean named = Stream.concat(Stream.of(agreement.title()), agreement.titles().stream())
                    .map(Folding::squeeze)
                    .anyMatch(t -> t.length() > 8 && (name.contains(t) || subject.contains(t)));
            belief.pay(agreement.id(), Feature.KIND_FILE_NAME, named ? -1 : 0);
        }
    }

    private static boolean isDraft(Paper paper) {
        Sheet first = paper.first();
        int top = first.rows().isEmpty() ? 0 : first.height() / 4;
        return paper.sheets().stream()
                .flatMap(s -> s.rows().stream()
                        .filter(r -> r.box().y() < top || r.box().y() > s.height() * 9 / 10 || r.words() <= 2))
                .anyMatch(r -> DRAFT.matcher(r.text()).find());
    }
}
