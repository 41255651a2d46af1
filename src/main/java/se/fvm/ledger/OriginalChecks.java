package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Original;

/** Which originals were laid beside their scans, and what differed. */
@Repository
public class OriginalChecks {

    private final JdbcClient jdbc;
    private final DeviationRows deviations;
    private final AuditLog audit;
    private final Clock clock;

    OriginalChecks(JdbcClient jdbc, DeviationRows deviations, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.deviations = deviations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The original is the same as its scan. */
    @Transactional
    public void agrees(Original original, String who) {
        enter(original, true, "", who);
    }

    /** The original is not the same as its scan; opens a deviation, once for the same difference. */
    @Transactional
    public void differs(Original original, String what, String who) {
        OriginalCheck last = standing().get(original.id());
        if (last != null && !last.agrees() && last.differs().equals(cut(what, 2000))) {
            return;
        }
        Instant now = enter(original, false, what, who);
        deviations.open(
                new DeviationRows.Subject(null, null, original.municipality(), original.agreement()),
                new DeviationRows.Found(DeviationKind.ORIGINAL_DIFFERS, "office", null),
                what,
                now,
                now);
    }

    private Instant enter(Original original, boolean agrees, String differs, String who) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into original_checks (original_id, agrees, differs, who, recorded)
                        values (:original, :agrees, :differs, :who, :recorded)""")
                .param("original", original.id())
                .param("agrees", agrees)
                .param("differs", cut(differs, 2000))
                .param("who", cut(who, 100))
                .param("recorded", time(now))
                .update();
        audit.add(
                now,
                who,
                agrees ? "original.agrees" : "original.differs",
                "original " + original.id(),
                "",
                differs,
                "");
        return now;
    }

    /** The last check of each original that was checked. */
    public Map<Long, OriginalCheck> standing() {
        return jdbc.sql("""
                        select * from original_checks c
                         where not exists (select 1 from original_checks later
                                            where later.original_id = c.original_id and later.id > c.id)""").query(OriginalChecks::check).list().stream()
                .collect(Collectors.toMap(OriginalCheck::original, Function.identity()));
    }

    private static OriginalCheck check(ResultSet row, int number) throws SQLException {
        return new OriginalCheck(
                row.getLong("original_id"),
                row.getBoolean("agrees"),
                row.getString("differs"),
                row.getString("who"),
                Columns.time(row, "recorded"));
    }
}
