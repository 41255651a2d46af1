package se.fvm.reading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.document.ElectronicSignature;
import se.fvm.document.ElectronicSignature.State;

/**
 * Reads whether and when the municipality has signed: by an electronic signature in the file that verifies, else by ink,
 * else by a page that tells of electronic signing, which proves nothing and goes to a person.
 */
final class SigningReader {

    private static final double VERIFIED = 0.99;
    private static final double TOLD = 0.8;
    private static final double UNKNOWN = 0.5;

    private final Campaign campaign;
    private final Weights weights;
    private final List<String> counterparties;

    SigningReader(Campaign campaign, Weights weights) {
        this.campaign = campaign;
        this.weights = weights;
        counterparties = Stream.concat(
                        campaign.agreements().stream().map(AgreementKind::counterparty),
                        Stream.of(campaign.region().name()))
                .distinct()
                .toList();
    }

    Signing read(Paper paper, Optional<SignatureBlock> block, Dates dates) {
        List<ElectronicSignature> signatures = paper.sheets().stream()
                .filter(s -> s.equals(paper.first()) || !s.attachment().equals(paper.attachment()))
                .flatMap(s -> s.signatures().stream())
                .distinct()
                .filter(s -> !isCounterparty(s))
                .toList();
        if (signatures.stream().anyMatch(s -> s.state() == State.VALID)) {
            return verified(signatures);
        }
        Signing seen = seen(paper, block, dates);
        if (signatures.isEmpty()) {
            return seen;
        }
        Set<DeviationKind> flags = EnumSet.copyOf(seen.flags());
        flags.remove(DeviationKind.UNSIGNED);
        flags.add(DeviationKind.UNCERTAIN_SIGNATURE);
        flags.add(DeviationKind.E_SIGNED);
        return new Signing(
                Fact.of(seen.signed().value(), UNKNOWN),
                seen.day(),
                flags,
                Stream.concat(seen.evidence().stream(), signatures.stream().map(s -> evidence(s, "false")))
                        .toList());
    }

    private boolean isCounterparty(ElectronicSignature signature) {
        String signer = Folding.squeeze(signature.signer());
        return counterparties.stream().anyMatch(c -> signer.contains(Folding.squeeze(c)));
    }

    private Signing verified(List<ElectronicSignature> signatures) {
        Optional<LocalDate> day = signatures.stream()
                .filter(s -> s.state() != State.BROKEN)
                .map(ElectronicSignature::time)
                .filter(Objects::nonNull)
                .map(t -> t.atZone(campaign.zone()).toLocalDate())
                .max(Comparator.naturalOrder());
        boolean broken = signatures.stream().anyMatch(s -> s.state() == State.BROKEN);
        Set<DeviationKind> flags = EnumSet.noneOf(DeviationKind.class);
        if (broken) {
            flags.add(DeviationKind.UNCERTAIN_SIGNATURE);
        }
        if (day.isEmpty()) {
            flags.add(DeviationKind.UNDATED);
        }
        return new Signing(
                Fact.of(true, broken ? UNKNOWN : VERIFIED),
                Fact.of(day.orElse(null), day.isPresent() ? VERIFIED : UNKNOWN),
                flags,
                signatures.stream().map(s -> evidence(s, "true")).toList());
    }

    /** The certificate's subject, which stands nowhere on the page. */
    private static Evidence evidence(ElectronicSignature signature, String value) {
        return new Evidence(
                "signed", value, 0, null, 0, signature.signer(), signature.state() == State.VALID ? VERIFIED : UNKNOWN);
    }

    private Signing seen(Paper paper, Optional<SignatureBlock> block, Dates dates) {
        Optional<Sheet> electronic = ESignature.sheet(paper);
        if (block.isPresent()) {
            Signing byHand = byHand(block.get(), dates);
            boolean inked =
                    Boolean.TRUE.equals(byHand.signed().value()) && weights.settles(FactType.SIGNED, byHand.signed());
            if (inked || electronic.isEmpty()) {
                return byHand;
            }
        }
        return electronic
                .map(s -> told(s, dates))
                .orElseGet(() -> new Signing(
                        Fact.of(false, UNKNOWN),
                        Fact.of(null, UNKNOWN),
                        EnumSet.of(DeviationKind.UNCERTAIN_SIGNATURE),
                        List.of()));
    }

    private Signing byHand(SignatureBlock block, Dates dates) {
        SigningDateReader.Result day = new SigningDateReader(dates).read(block);
        SignatureReader.Result ink = SignatureReader.read(block, day.where());
        FactType way = Boolean.TRUE.equals(ink.fact().value()) ? FactType.SIGNED : FactType.UNSIGNED;
        Fact<Boolean> signed = weights.calibrated(way, ink.fact());
        Fact<LocalDate> written = weights.calibrated(FactType.SIGNED_ON, day.fact());
        Set<DeviationKind> flags = EnumSet.noneOf(DeviationKind.class);
        boolean isSigned = Boolean.TRUE.equals(signed.value());
        if (!weights.settles(way, signed)) {
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

    private Signing told(Sheet sheet, Dates dates) {
        Optional<Evidence> day = ESignature.day(sheet, dates, counterparties);
        return new Signing(
                Fact.of(true, TOLD),
                Fact.of(day.map(e -> LocalDate.parse(e.value())).orElse(null), TOLD),
                EnumSet.of(DeviationKind.E_SIGNED),
                day.stream().toList());
    }
}
