package se.fvm.ledger;

import static se.fvm.ledger.Columns.time;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import se.fvm.calloff.DeviationKind;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.MailReading;

/** What the machine read, every time that it read; nothing here is ever changed. */
@Repository
public class Readings {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest reading of a mail. */
    public Optional<MailReading> ofMail(long mail) {
        return latest(mail).map(id -> ReadingJson.read(content(id)));
    }

    /** What was read of a paper, with its evidence; empty where the latest reading did not find it. */
    public Optional<DocumentReading> ofDocument(Document document) {
        if (document.position() < 0) {
            return Optional.empty();
        }
        List<DocumentReading> documents =
                ReadingJson.read(content(document.reading())).documents();
        return Optional.of(documents.get(document.position()));
    }

    /** What was read of some papers, by their ids, without those that the latest reading did not find. */
    public Map<Long, DocumentReading> ofDocuments(Collection<Document> papers) {
        List<Document> found = papers.stream().filter(d -> d.position() >= 0).toList();
        Set<Long> ids = found.stream().map(Document::reading).collect(Collectors.toSet());
        Map<Long, MailReading> read = new HashMap<>();
        Columns.ofIds(jdbc, "select id, content from readings where 1 = 1", "id", ids)
                .query(row -> {
                    if (ids.contains(row.getLong("id"))) {
                        read.put(row.getLong("id"), ReadingJson.read(row.getString("content")));
                    }
                });
        return found.stream()
                .collect(Collectors.toMap(
                        Document::id,
                        d -> Objects.requireNonNull(read.get(d.reading()))
                                .documents()
                                .get(d.position())));
    }

    /** When a mail was read with a new outcome, earliest first. */
    public List<Instant> timesOf(long mail) {
        return jdbc.sql("select recorded from readings where mail_id = :mail order by id")
                .param("mail", mail)
                .query((row, n) -> Columns.time(row, "recorded"))
                .list();
    }

    Optional<Long> latest(long mail) {
        return jdbc.sql("select id from readings where mail_id = :mail order by recorded desc, id desc limit 1")
                .param("mail", mail)
                .query(Long.class)
                .optional();
    }

    /** What the latest reading says of the mail as a whole. */
    Optional<OfWhole> wholeOf(long mail) {
        return jdbc.sql("""
                        select flags, needs_review from readings
                         where mail_id = :mail order by recorded desc, id desc limit 1""")
                .param("mail", mail)
                .query((row, n) -> new OfWhole(Columns.flags(row, "flags"), row.getBoolean("needs_review")))
                .optional();
    }

    /** What a reading says of the mail as a whole. */
    record OfWhole(Set<DeviationKind> flags, boolean needsReview) {}

    String content(long id) {
        return jdbc.sql("select content from readings where id = :id")
                .param("id", id)
                .query((row, n) -> row.getString("content"))
                .single();
    }

    long add(long mail, MailReading reading, String content, Instant recorded) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into readings (mail_id, recorded, flags, needs_review, content)
                        values (:mail, :recorded, :flags, :needsReview, :content)""")
                .param("mail", mail)
                .param("recorded", time(recorded))
                .param("flags", Columns.flags(reading.flags()))
                .param("needsReview", reading.needsReview())
                .param("content", content)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
