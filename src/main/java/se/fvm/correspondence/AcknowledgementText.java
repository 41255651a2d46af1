package se.fvm.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Municipality;
import se.fvm.ledger.Document;
import se.fvm.ledger.Facts;
import se.fvm.ledger.Mail;

/** The words of an acknowledgement: what came in, what was read of it, and what is missing. */
@Component
class AcknowledgementText {

    private final Campaign campaign;
    private final LetterTemplates templates;
    private final WhatIsMissing missing;
    private final LetterSettings sender;
    private final Words words;

    AcknowledgementText(
            Campaign campaign, LetterTemplates templates, WhatIsMissing missing, LetterSettings sender, Words words) {
        this.campaign = campaign;
        this.templates = templates;
        this.missing = missing;
        this.sender = sender;
        this.words = words;
    }

    /** Whether there is a template. */
    boolean possible() {
        return templates.has(LetterKind.ACKNOWLEDGEMENT);
    }

    LetterTemplate.Written of(Mail mail, List<Document> agreements) {
        return templates.write(LetterKind.ACKNOWLEDGEMENT, values(mail, agreements));
    }

    /** The municipalities of papers. */
    static Set<String> codes(List<Document> agreements) {
        Set<String> codes = new TreeSet<>();
        agreements.stream()
                .map(d -> d.facts().municipality())
                .filter(Objects::nonNull)
                .forEach(codes::add);
        return codes;
    }

    private Map<String, Object> values(Mail mail, List<Document> agreements) {
        List<String> lacking = codes(agreements).stream()
                .flatMap(code -> missing.of(code).stream())
                .map(WhatIsMissing.Item::words)
                .toList();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kampanj", campaign.name());
        values.put("kontakt", Objects.requireNonNullElse(sender.replyTo(), sender.fromOr("")));
        values.put("inkom", Words.minutes(mail.arrived().atZone(campaign.zone())));
        values.put("handlingar", agreements.stream().map(d -> paper(d.facts())).toList());
        values.put("harBrister", !lacking.isEmpty());
        values.put("saknas", lacking);
        return values;
    }

    /** What was read of a paper; never who signed it. */
    private Map<String, Object> paper(Facts facts) {
        String code = Objects.requireNonNullElse(facts.municipality(), "");
        String agreement = Objects.requireNonNullElse(facts.agreement(), "");
        List<String> options = new ArrayList<>();
        if (facts.optionsStated()) {
            options.add(words.options(facts.options()));
        }
        return Map.of(
                "kommun",
                campaign.municipality(code).map(Municipality::officialName).orElse(words.of("letter.unknown")),
                "avtal",
                campaign.agreement(agreement).map(AgreementKind::title).orElse(words.of("letter.unknown")),
                "optioner",
                options,
                "undertecknad",
                signed(facts));
    }

    private String signed(Facts facts) {
        if (!facts.signed()) {
            return words.of("letter.unsigned");
        }
        return facts.signedOn() == null ? words.of("letter.signed") : words.of("letter.signed.on", facts.signedOn());
    }
}
