package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What somebody wants remembered of papers and municipalities. Rows are only ever added. */
@Repository
public class Notes {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Notes(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void onDocument(long document, String who, String text) {
        add(document, null, who, text);
        audit.add(clock.instant(), who, "document.noted", "document " + document, "", text, "");
    }

    @Transactional
    public void onMunicipality(String municipality, String who, String text) {
        add(null, municipality, who, text);
        audit.add(clock.instant(), who, "municipality.noted", "municipality " + municipality, "", text, "");
    }

    private void add(@Nullable Long document, @Nullable String municipality, String who, String text) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into notes (document_id, municipality, who, text, recorded)
                        values (:document, :municipality, :who, :text, :now)""")
                .param("document", document)
                .param("municipality", municipality)
                .param("who", cut(who, 100))
                .param("text", cut(text, 2000))
                .param("now", time(now))
                .update();
    }

    /** The notes on a paper, earliest first. */
    public List<Note> ofDocument(long document) {
        return jdbc.sql("select * from notes where document_id = :document order by id")
                .param("document", document)
                .query(Notes::note)
                .list();
    }

    /** The notes on a municipality, earliest first. */
    public List<Note> ofMunicipality(String municipality) {
        return jdbc.sql("select * from notes where municipality = :municipality order by id")
                .param("municipality", municipality)
                .query(Notes::note)
                .list();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getLong("id"),
                Columns.idOrNull(row, "document_id"),
                row.getString("municipality"),
                row.getString("who"),
                row.getString("text"),
                Columns.time(row, "recorded"));
    }
}
