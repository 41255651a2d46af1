package se.fvm.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fvm.calloff.Campaign;
import se.fvm.ledger.Deviations;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Mail;
import se.fvm.ledger.Mails;
import se.fvm.ledger.Readings;

/** Mails and papers, for other programs. */
@RestController
@RequestMapping("/api")
@Tag(name = "Mails")
class MailApi {

    private final Mails mails;
    private final Documents documents;
    private final Readings readings;
    private final Deviations deviations;
    private final RawMails raws;
    private final Campaign campaign;
    private final Days days;

    MailApi(
            Mails mails,
            Documents documents,
            Readings readings,
            Deviations deviations,
            RawMails raws,
            Campaign campaign,
            Days days) {
        this.mails = mails;
        this.documents = documents;
        this.readings = readings;
        this.deviations = deviations;
        this.raws = raws;
        this.campaign = campaign;
        this.days = days;
    }

    @GetMapping("/mails")
    @Operation(summary = "All mails, the latest arrival first")
    List<MailJson> mails(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return mails.asOf(days.endOf(asOf)).stream().map(MailJson::of).toList();
    }

    @GetMapping("/mails/{id}")
    @Operation(summary = "A mail with its attachments, papers and deviations")
    MailJson.Whole mail(@PathVariable long id) {
        Mail mail = find(id);
        return new MailJson.Whole(
                MailJson.of(mail),
                readings.ofMail(id)
                        .map(r -> r.attachments().stream()
                                .map(MailJson.Attachment::of)
                                .toList())
                        .orElse(List.of()),
                documents.ofMail(id).stream()
                        .map(d -> DocumentJson.of(d, null, campaign))
                        .toList(),
                deviations.ofMail(id).stream().map(DeviationJson::of).toList());
    }

    @GetMapping("/mails/{id}/raw")
    @Operation(summary = "The mail byte for byte as it was received")
    ResponseEntity<Resource> raw(@PathVariable long id) {
        return raws.download(find(id));
    }

    @GetMapping("/documents/{id}")
    @Operation(summary = "A paper with its facts, the evidence for them, and a person's word")
    DocumentJson document(@PathVariable long id) {
        Document document = documents.find(id).orElseThrow(NotFoundException::new);
        return DocumentJson.of(document, readings.ofDocument(document).orElse(null), campaign);
    }

    private Mail find(long id) {
        return mails.find(id).orElseThrow(NotFoundException::new);
    }
}
