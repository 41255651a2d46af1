package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.cutOrNull;
import static se.fvm.ledger.Columns.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import se.fvm.calloff.Submission;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.MailReading;
import se.fvm.reading.Submissions;

/** Enters the papers of a reading. */
@Repository
class DocumentRows {

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Enters the papers of a reading. Papers that an earlier reading found keep their ids; one that this reading does
     * not find is kept all the same where a person has decided on it or drawn its pages.
     *
     * @param before the mail's papers by the reading before
     */
    void add(Mail mail, long reading, MailReading read, List<Document> before, Instant recorded) {
        List<Submission> papers = Submissions.of(read, mail.id(), 0, mail.arrived());
        List<Document> kept = new ArrayList<>(before);
        List<@Nullable Document> same = SamePapers.find(
                read.documents(), before.stream().filter(d -> !madeByPerson(d)).toList());
        for (int i = 0; i < papers.size(); i++) {
            Document known = same.get(i);
            kept.remove(known);
            long document = known == null ? addDocument(mail.id(), recorded) : known.id();
            addReading(reading, document, i, read.documents().get(i), papers.get(i));
        }
        kept.stream().filter(d -> d.decisionOrNull() != null || d.redrawn()).forEach(d -> copyReading(d, reading));
    }

    private static boolean madeByPerson(Document document) {
        return document.redrawn() && document.position() < 0;
    }

    /** Enters a paper that a person parted from another one; what was read of that one is all that is known of it. */
    long part(Document from, Instant recorded) {
        long document = addDocument(from.mail(), recorded);
        jdbc.sql("""
                        insert into document_readings (reading_id, document_id, position, attachment, first_page,
                                                       last_page, content_digest, kind, agreement, municipality,
                                                       options, options_stated, signed, signed_on, dnr, flags,
                                                       needs_review)
                        select reading_id, :document, -1, attachment, first_page, last_page, '', kind, agreement,
                               municipality, options, options_stated, signed, signed_on, dnr, flags, true
                          from document_readings
                         where document_id = :from and reading_id = :reading""")
                .param("document", document)
                .param("from", from.id())
                .param("reading", from.reading())
                .update();
        return document;
    }

    private long addDocument(long mail, Instant recorded) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into documents (mail_id, recorded) values (:mail, :recorded)")
                .param("mail", mail)
                .param("recorded", time(recorded))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private void addReading(long reading, long document, int position, DocumentReading read, Submission paper) {
        jdbc.sql("""
                        insert into document_readings (reading_id, document_id, position, attachment, first_page,
                                                       last_page, content_digest, kind, agreement, municipality,
                                                       options, options_stated, signed, signed_on, dnr, flags,
                                                       needs_review)
                        values (:reading, :document, :position, :attachment, :firstPage, :lastPage, :digest, :kind,
                                :agreement, :municipality, :options, :optionsStated, :signed, :signedOn, :dnr, :flags,
                                :needsReview)""")
                .param("reading", reading)
                .param("document", document)
                .param("position", position)
                .param("attachment", cut(read.attachment(), 2000))
                .param("firstPage", read.firstPage())
                .param("lastPage", read.lastPage())
                .param("digest", paper.contentDigest())
                .param("kind", paper.kind().name())
                .param("agreement", paper.agreement())
                .param("municipality", paper.municipality())
                .param("options", Columns.options(paper.options()))
                .param("optionsStated", paper.optionsStated())
                .param("signed", paper.signed())
                .param("signedOn", paper.signedOn())
                .param("dnr", cutOrNull(read.dnr(), 200))
                .param("flags", Columns.flags(read.flags()))
                .param("needsReview", read.needsReview())
                .update();
    }

    private void copyReading(Document document, long reading) {
        jdbc.sql("""
                        insert into document_readings (reading_id, document_id, position, attachment, first_page,
                                                       last_page, content_digest, kind, agreement, municipality,
                                                       options, options_stated, signed, signed_on, dnr, flags,
                                                       needs_review)
                        select :reading, document_id, -1, attachment, first_page, last_page, content_digest, kind,
                               agreement, municipality, options, options_stated, signed, signed_on, dnr, flags,
                               needs_review
                          from document_readings
                         where document_id = :document and reading_id = :earlier""")
                .param("reading", reading)
                .param("document", document.id())
                .param("earlier", document.reading())
                .update();
    }
}
