package se.fvm.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Municipality;
import se.fvm.calloff.PaperKind;
import se.fvm.document.Box;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.Evidence;
import se.fvm.reading.Fact;
import se.fvm.reading.MailReading;
import se.fvm.reading.MailReading.ReadFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON lines of {@code read}: one a document, and one for the mail as a whole where there is something to say. */
final class ReadingLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Campaign campaign;

    ReadingLines(Campaign campaign) {
        this.campaign = campaign;
    }

    /** All lines of one mail or file, without line ends. */
    List<String> of(FlaggedReading flagged) {
        MailReading mail = flagged.reading();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < mail.documents().size(); i++) {
            lines.add(document(
                    mail.source(), mail.documents().get(i), flagged.added().get(i)));
        }
        Set<DeviationKind> flags = EnumSet.noneOf(DeviationKind.class);
        flags.addAll(mail.flags());
        flags.addAll(flagged.addedToMail());
        Set<DeviationKind> said = EnumSet.copyOf(flags);
        mail.documents().forEach(document -> said.addAll(document.flags()));
        mail.attachments().stream()
                .flatMap(file -> file.flags().stream())
                .filter(flag -> !said.contains(flag))
                .forEach(flags::add);
        if (mail.documents().isEmpty() || !flags.isEmpty() || mail.needsReview()) {
            lines.add(whole(mail, flags));
        }
        return lines;
    }

    private String document(String source, DocumentReading document, Set<DeviationKind> added) {
        Set<DeviationKind> flags = EnumSet.noneOf(DeviationKind.class);
        flags.addAll(document.flags());
        flags.addAll(added);
        ObjectNode line = JSON.createObjectNode();
        line.put("source", source);
        line.put("attachment", document.attachment());
        line.put("firstPage", document.firstPage());
        line.put("lastPage", document.lastPage());
        line.put("kind", kind(document.kind()));
        line.put("agreement", document.agreement().value());
        municipality(line, document.municipality());
        SortedSet<Integer> options = document.options().value();
        ArrayNode numbers = line.putArray("options");
        if (options != null) {
            options.forEach(numbers::add);
        }
        line.put("signed", Boolean.TRUE.equals(document.signed().value()));
        LocalDate signedOn = document.signedOn().value();
        line.put("signedOn", signedOn == null ? null : signedOn.toString());
        line.put("dnr", document.dnr());
        line.put("needsReview", document.needsReview() || needsPerson(added));
        flags(line, flags);
        ArrayNode evidence = line.putArray("evidence");
        document.evidence().forEach(e -> evidence(evidence.addObject(), e));
        return line.toString();
    }

    private String whole(MailReading mail, Set<DeviationKind> flags) {
        ObjectNode line = JSON.createObjectNode();
        line.put("source", mail.source());
        line.putNull("attachment");
        line.putNull("firstPage");
        line.putNull("lastPage");
        line.putNull("kind");
        line.putNull("agreement");
        line.putNull("municipality");
        line.putArray("options");
        line.put("signed", false);
        line.putNull("signedOn");
        line.putNull("dnr");
        line.put("needsReview", mail.needsReview() || needsPerson(flags));
        flags(line, flags);
        ArrayNode evidence = line.putArray("evidence");
        for (ReadFile file : mail.attachments()) {
            for (DeviationKind flag : file.flags()) {
                evidence(evidence.addObject(), new Evidence("attachment", flag.flag(), 0, null, 0, file.name(), 1));
            }
        }
        return line.toString();
    }

    private static @Nullable String kind(Fact<PaperKind> kind) {
        PaperKind value = kind.value();
        return value == null ? null : value.id();
    }

    private void municipality(ObjectNode line, Fact<String> municipality) {
        String code = municipality.value();
        if (code == null) {
            line.putNull("municipality");
            return;
        }
        ObjectNode object = line.putObject("municipality");
        object.put("code", code);
        object.put("name", campaign.municipality(code).map(Municipality::name).orElse(null));
        object.put("confidence", rounded(municipality.confidence()));
    }

    private static void evidence(ObjectNode object, Evidence evidence) {
        object.put("fact", evidence.fact());
        object.put("value", evidence.value());
        object.put("page", evidence.page());
        Box box = evidence.box();
        if (box == null) {
            object.putNull("box");
        } else {
            object.putArray("box").add(box.x()).add(box.y()).add(box.width()).add(box.height());
        }
        object.put("dpi", evidence.dpi());
        object.put("text", evidence.text());
        object.put("confidence", rounded(evidence.confidence()));
    }

    private static void flags(ObjectNode line, Collection<DeviationKind> flags) {
        ArrayNode array = line.putArray("flags");
        flags.forEach(flag -> array.add(flag.flag()));
    }

    private static boolean needsPerson(Collection<DeviationKind> flags) {
        return flags.stream().anyMatch(DeviationKind::needsPerson);
    }

    /** Three decimals say all that a confidence can. */
    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }
}
