package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.time;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
        return find(new Query("", "", "", null, null), count, 0);
    }

    /**
     * Which entries.
     *
     * @param who a user, or empty for all
     * @param action the beginning of the action's name, or empty for all
     * @param text occurs in what it was done to, what it was, what it is now or the reason; or empty
     * @param from the first moment, or null
     * @param to the first moment that is too late, or null
     */
    public record Query(
            String who,
            String action,
            String text,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Some entries, the latest first. */
    public List<AuditEntry> find(Query query, int count, int skip) {
        return where("select *", query, " order by id desc limit :count offset :skip")
                .param("count", count)
                .param("skip", skip)
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

    /** How many entries there are. */
    public int count(Query query) {
        return where("select count(*)", query, "").query(Integer.class).single();
    }

    /** Whoever has done anything, by name. */
    public List<String> people() {
        return jdbc.sql("select distinct who from audit_log order by who")
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec where(String select, Query query, String order) {
        return jdbc.sql(select + """
                         from audit_log
                         where (:who = '' or who = :who) and action like :action
                           and (:text = '%%' or lower(subject || ' ' || was || ' ' || becomes || ' ' || reason) like :text)
                           and recorded >= :from and recorded < :to""" + order)
                .param("who", query.who())
                .param("action", query.action().replace("%", "").replace("_", "") + "%")
                .param(
                        "text",
                        "%"
                                + query.text()
                                        .toLowerCase(Locale.ROOT)
                                        .replace("%", "")
                                        .replace("_", "") + "%")
                .param("from", time(query.from() == null ? Instant.EPOCH : query.from()))
                .param("to", time(query.to() == null ? Columns.FOREVER : query.to()));
    }
}
