package se.fvm.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;

/** Reads the facts of one paper. */
final class AgreementReader {

    private final Weights weights;
    private final KindReader kinds;
    private final KindReader untracedKinds;
    private final SignatureBlocks blocks;
    private final MunicipalityReader municipalities;
    private final OptionsReader options;
    private final SigningReader signings;
    private final Campaign campaign;

    AgreementReader(Campaign campaign, Titles titles, Weights weights, Tracer tracer) {
        this.campaign = campaign;
        this.weights = weights;
        kinds = new KindReader(campaign, titles, weights, tracer);
        untracedKinds = new KindReader(campaign, titles, weights, Tracer.NONE);
        blocks = new SignatureBlocks(campaign);
        municipalities = new MunicipalityReader(campaign, weights, tracer);
        options = new OptionsReader(campaign);
        signings = new SigningReader(campaign, weights);
    }

    /** All facts but the diarienummer, for which the papers of a mail are compared. */
    DocumentReading read(Paper paper, Context context, Dates dates) {
        Optional<SignatureBlock> block = blocks.municipality(paper, new MayBeAgreement(paper, context));
        KindReader.Result kind = kinds.read(paper, context, block.isPresent()).calibrated(weights);
        MunicipalityReader.Result municipality = municipalities.read(paper, context, block.orElse(null));
        List<Evidence> evidence = new ArrayList<>(kind.evidence());
        evidence.addAll(municipality.evidence());
        Set<DeviationKind> flags = EnumSet.noneOf(DeviationKind.class);
        if (kind.draft()) {
            flags.add(DeviationKind.DRAFT);
        }
        if (!weights.settles(FactType.KIND, kind.kind())) {
            flags.add(DeviationKind.UNCERTAIN_KIND);
        }
        if (kind.kind().value() != PaperKind.AGREEMENT) {
            return reading(
                    paper,
                    kind,
                    municipality.fact(),
                    noOptions(),
                    Fact.of(false, 1),
                    Fact.of(null, 1),
                    flags,
                    evidence);
        }
        if (!weights.settles(FactType.AGREEMENT, kind.agreement())) {
            flags.add(DeviationKind.UNCERTAIN_KIND);
        }
        flagMunicipality(municipality, flags);
        OptionsReader.Result called = options.read(paper);
        evidence.addAll(called.evidence());
        Fact<SortedSet<Integer>> chosen = weights.calibrated(FactType.OPTIONS, called.fact());
        boolean unstated = chosen.value() == null && callsOff(kind);
        if (!weights.settles(FactType.OPTIONS, chosen) || unstated) {
            flags.add(DeviationKind.UNCERTAIN_OPTIONS);
        }
        Signing signing = signings.read(paper, block, dates);
        evidence.addAll(signing.evidence());
        flags.addAll(signing.flags());
        return reading(paper, kind, municipality.fact(), chosen, signing.signed(), signing.day(), flags, evidence);
    }

    private static Fact<SortedSet<Integer>> noOptions() {
        return Fact.of(null, 1);
    }

    private boolean callsOff(KindReader.Result kind) {
        return Optional.ofNullable(kind.agreement().value())
                .flatMap(campaign::agreement)
                .map(AgreementKind::callsOff)
                .orElse(false);
    }

    private void flagMunicipality(MunicipalityReader.Result municipality, Set<DeviationKind> flags) {
        boolean unknown = municipality.fact().value() == null;
        if (unknown) {
            flags.add(DeviationKind.UNKNOWN_MUNICIPALITY);
        }
        boolean settled = weights.settles(FactType.MUNICIPALITY, municipality.fact());
        if (!settled || (!unknown && !municipality.supported())) {
            flags.add(DeviationKind.UNCERTAIN_MUNICIPALITY);
        }
    }

    private static DocumentReading reading(
            Paper paper,
            KindReader.Result kind,
            Fact<String> municipality,
            Fact<SortedSet<Integer>> options,
            Fact<Boolean> signed,
            Fact<LocalDate> signedOn,
            Set<DeviationKind> flags,
            List<Evidence> evidence) {
        return new DocumentReading(
                paper.attachment(),
                paper.firstPage(),
                paper.lastPage(),
                paper.alsoIn(),
                kind.kind(),
                kind.agreement(),
                municipality,
                options,
                signed,
                signedOn,
                null,
                flags,
                flags.stream().anyMatch(DeviationKind::needsPerson),
                evidence.stream().filter(Objects::nonNull).toList());
    }

    /** Whether a paper may be an agreement, if signatures should be found on it; found out when first asked. */
    private final class MayBeAgreement implements BooleanSupplier {

        private final Paper paper;
        private final Context context;
        private @Nullable Boolean answer;

        MayBeAgreement(Paper paper, Context context) {
            this.paper = paper;
            this.context = context;
        }

        @Override
        public boolean getAsBoolean() {
            Boolean known = answer;
            if (known == null) {
                KindReader.Result kind =
                        untracedKinds.read(paper, context, true).calibrated(weights);
                known = kind.kind().value() == PaperKind.AGREEMENT || !weights.settles(FactType.KIND, kind.kind());
                answer = known;
            }
            return known;
        }
    }
}
