package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.calloff.Original;

/** The paper originals that came by post. What was registered stays; a correction is entered beside it. */
@Repository
public class Originals {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;
    private final LedgerChanges changes;

    Originals(JdbcClient jdbc, AuditLog audit, Clock clock, LedgerChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers an original that is known from now on; see {@link #register(Original, String, Instant)}. */
    @Transactional
    public long register(Original original, String who) {
        return register(original, who, clock.instant());
    }

    /**
     * Registers an original. One that is registered already, with the same municipality, agreement, days and tracking
     * number, is not registered twice, so that a file can be imported again.
     *
     * @param original its id is not looked at
     * @param recorded since when we know of it
     * @return the ledger's id for it
     */
    @Transactional
    public long register(Original original, String who, Instant recorded) {
        changes.lock();
        Optional<Original> same =
                asOf(Columns.FOREVER).stream().filter(o -> isSame(o, original)).findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        long id = add(original, null, false, who, "", recorded);
        audit.add(recorded, who, "original.registered", "original " + id, "", original.toString(), "");
        return id;
    }

    private static boolean isSame(Original one, Original other) {
        return one.municipality().equals(other.municipality())
                && one.agreement().equals(other.agreement())
                && Objects.equals(one.posted(), other.posted())
                && one.arrived().equals(other.arrived())
                && one.tracking().equals(other.tracking());
    }

    /**
     * Enters a corrected original in place of one that stands.
     *
     * @return the id of the corrected one
     * @throws java.util.NoSuchElementException if no such original stands
     */
    @Transactional
    public long correct(long id, Original corrected, String who, String reason) {
        return replace(id, corrected, false, who, reason);
    }

    /**
     * Takes an original back that was registered by mistake.
     *
     * @throws java.util.NoSuchElementException if no such original stands
     */
    @Transactional
    public void withdraw(long id, String who, String reason) {
        replace(id, standing(id), true, who, reason);
    }

    private long replace(long id, Original by, boolean withdrawn, String who, String reason) {
        changes.lock();
        Original before = standing(id);
        Instant now = clock.instant();
        long added = add(by, id, withdrawn, who, reason, now);
        // What was found beside the scan holds for the corrected entry too.
        jdbc.sql("""
                        insert into original_checks (original_id, agrees, differs, who, recorded)
                        select :added, agrees, differs, who, recorded from original_checks
                         where original_id = :id order by id""").param("added", added).param("id", id).update();
        String action = withdrawn ? "original.withdrawn" : "original.corrected";
        audit.add(now, who, action, "original " + id, before.toString(), withdrawn ? "" : by.toString(), reason);
        return added;
    }

    private Original standing(long id) {
        return find(id).orElseThrow();
    }

    /** An original that stands: neither corrected nor withdrawn since. */
    public Optional<Original> find(long id) {
        return asOf(Columns.FOREVER).stream().filter(o -> o.id() == id).findFirst();
    }

    /** The originals that were known at a moment, as they stood then, by day of arrival. */
    public List<Original> asOf(Instant asOf) {
        return jdbc.sql("""
                        select * from originals o
                         where o.recorded <= :asOf and not o.withdrawn
                           and not exists (select 1 from originals later
                                            where later.replaces = o.id and later.recorded <= :asOf)
                         order by o.arrived, o.id""")
                .param("asOf", time(asOf))
                .query(Originals::original)
                .list();
    }

    private long add(
            Original o, @Nullable Long replaces, boolean withdrawn, String who, String reason, Instant recorded) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into originals (municipality, agreement, posted, arrived, deemed, tracking, note,
                                               replaces, withdrawn, who, reason, recorded)
                        values (:municipality, :agreement, :posted, :arrived, :deemed, :tracking, :note, :replaces,
                                :withdrawn, :who, :reason, :recorded)""")
                .param("municipality", o.municipality())
                .param("agreement", o.agreement())
                .param("posted", o.posted())
                .param("arrived", o.arrived())
                .param("deemed", o.deemed())
                .param("tracking", cut(o.tracking(), 100))
                .param("note", cut(o.note(), 2000))
                .param("replaces", replaces)
                .param("withdrawn", withdrawn)
                .param("who", cut(who, 100))
                .param("reason", cut(reason, 2000))
                .param("recorded", time(recorded))
                .update(key, "id");
        changes.changed(recorded);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static Original original(ResultSet row, int number) throws SQLException {
        return new Original(
                row.getLong("id"),
                row.getString("municipality"),
                row.getString("agreement"),
                Columns.dayOrNull(row, "posted"),
                Objects.requireNonNull(Columns.dayOrNull(row, "arrived")),
                Objects.requireNonNull(Columns.dayOrNull(row, "deemed")),
                row.getString("tracking"),
                row.getString("note"));
    }
}
