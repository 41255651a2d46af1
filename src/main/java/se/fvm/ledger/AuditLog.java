package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.time;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did what (åtgärdslogg). Rows are only ever added. */
@Repository
public class AuditLog {

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an entry; joins the caller's transaction, so that nothing is done without it. See {@link AuditEntry}. */
    public void add(
            Instant recorded, String who, String action, String subject, String was, String becomes, String reason) {
        jdbc.sql("""
                        insert into audit_log (recorded, who, action, subject, was, becomes, reason)
                        values (:recorded, :who, :action, :subject, :was, :becomes, :reason)""")
                .param("recorded", time(recorded))
                .param("who", cut(who, 100))
                .param("action", action)
                .param("subject", cut(subject, 200))
                .param("was", cut(was, 4000))
                .param("becomes", cut(becomes, 4000))
                .param("reason", cut(reason, 2000))
                .update();
    }

    /** The latest entries, the latest first. */
    public List<AuditEntry> latest(int count) {
        return jdbc.sql("select * from audit_log order by id desc limit :count")
                .param("count", count)
                .query((row, n) -> new AuditEntry(
                        row.getLong("id"),
                        Columns.time(row, "recorded"),
                        row.getString("who"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("was"),
                        row.getString("becomes"),
                        row.getString("reason")))
                .list();
    }
}
