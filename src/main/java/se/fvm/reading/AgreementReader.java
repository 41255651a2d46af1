package se.fvm.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;

/** Reads the facts of one paper. */
final class AgreementReader {

    private final Weights weights;
    private final KindReader kinds;
    private final SignatureBlocks blocks;
    private final MunicipalityReader municipalities;
    private final OptionsReader options;
    private final DnrReader dnrs;
    private final Campaign campaign;

    AgreementReader(Campaign campaign, Titles titles, Weights weights, Tracer tracer) {
        this.campaign = campaign;
        this.weights = weights;
        kinds = new KindReader(campaign, titles, weights, tracer);
        blocks = new SignatureBlocks(campaign);
        municipalities = new MunicipalityReader(campaign, weights, tracer);
        options = new OptionsReader(campaign);
        dnrs = new DnrReader(campaign);
    }

    DocumentReading read(Paper paper, Context context, Dates dates) {
        Optional<SignatureBlock> block = blocks.municipality(paper);
        KindReader.Result kind = kinds.read(paper, context, block.isPresent()).calibrated(weights);
        MunicipalityReader.Result municipality = municipalities.read(paper, context, block.orElse(null));
        Optional<Evidence> dnr = dnrs.read(paper);
        List<Evidence> evidence = new ArrayList<>(kind.evidence());
        evidence.addAll(municipality.evidence());
        dnr.ifPresentOrElse(evidence::add, () -> evidence.addAll(dnrs.hints(paper)));
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
                    dnr,
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
        Signing signing = signing(paper, block, dates);
        evidence.addAll(signing.evidence());
        flags.addAll(signing.flags());
        return reading(paper, kind, municipality.fact(), chosen, signing.signed(), signing.day(), dnr, flags, evidence);
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

    private record Signing(
            Fact<Boolean> signed, Fact<LocalDate> day, Set<DeviationKind> flags, List<Evidence> evidence) {}

    private Signing signing(Paper paper, Optional<SignatureBlock> block, Dates dates) {
        Optional<Sheet> electronic = ESignature.sheet(paper);
        if (electronic.isPresent()) {
            return electronic(electronic.get(), dates);
        }
        if (block.isEmpty()) {
            return new Signing(
                    Fact.of(false, 0.5), Fact.of(null, 0.5), EnumSet.of(DeviationKind.UNCERTAIN_SIGNATURE), List.of());
        }
        SigningDateReader.Result day = new SigningDateReader(dates).read(block.get());
        SignatureReader.Result ink = SignatureReader.read(block.get(), day.where());
        Fact<Boolean> signed = weights.calibrated(FactType.SIGNED, ink.fact());
        Fact<LocalDate> written = weights.calibrated(FactType.SIGNED_ON, day.fact());
        Set<DeviationKind> flags = EnumSet.noneOf(DeviationKind.class);
        boolean isSigned = Boolean.TRUE.equals(signed.value());
        if (!weights.settles(FactType.SIGNED, signed)) {
            flags.add(DeviationKind.UNCERTAIN_SIGNATURE);
        }
        if (!isSigned) {
            flags.add(DeviationKind.UNSIGNED);
        }
        boolean noDay = written.value() == null;
        if (isSigned && noDay) {
            flags.add(day.written() ? DeviationKind.UNCERTAIN_DATE : DeviationKind.UNDATED);
        } else if (isSigned && !weights.settles(FactType.SIGNED_ON, written)) {
            flags.add(DeviationKind.UNCERTAIN_DATE);
        }
        Fact<LocalDate> signedOn = isSigned ? written : Fact.of(null, signed.confidence());
        return new Signing(
                signed,
                signedOn,
                flags,
                Stream.concat(ink.evidence().stream(), day.evidence().stream()).toList());
    }

    private Signing electronic(Sheet sheet, Dates dates) {
        List<String> others = Stream.concat(
                        campaign.agreements().stream().map(AgreementKind::counterparty),
                        Stream.of(campaign.region().name()))
                .toList();
        Optional<Evidence> day = ESignature.day(sheet, dates, others);
        return new Signing(
                Fact.of(true, 0.8),
                Fact.of(day.map(e -> LocalDate.parse(e.value())).orElse(null), 0.8),
                EnumSet.of(DeviationKind.E_SIGNED),
                day.stream().toList());
    }

    private static DocumentReading reading(
            Paper paper,
            KindReader.Result kind,
            Fact<String> municipality,
            Fact<SortedSet<Integer>> options,
            Fact<Boolean> signed,
            Fact<LocalDate> signedOn,
            Optional<Evidence> dnr,
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
                dnr.map(Evidence::value).orElse(null),
                flags,
                flags.stream().anyMatch(DeviationKind::needsPerson),
                evidence.stream().filter(Objects::nonNull).toList());
    }
}
