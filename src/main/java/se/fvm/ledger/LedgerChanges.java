package se.fvm.ledger;

import static se.fvm.ledger.Columns.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Numbers the changes of what is known, so that what was worked out for a day is worked out again only after a change
 * that speaks of that day or an earlier one; see the table {@code ledger_changes}.
 */
@Repository
class LedgerChanges {

    private final JdbcClient jdbc;

    LedgerChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes others who change something wait until this transaction ends; without it two nodes could compare papers
     * unseen by each other.
     */
    void lock() {
        jdbc.sql("update filing_lock set version = version + 1 where id = 1").update();
    }

    /**
     * Notes that what was known at a moment has changed; the lock must be held.
     *
     * @param recorded the recorded time of the entries that were made
     */
    void changed(Instant recorded) {
        int known = note("""
                        update ledger_changes
                           set version = (select version from filing_lock where id = 1),
                               latest = greatest(latest, cast(:recorded as timestamp(6) with time zone))
                         where on_day = :day""", recorded);
        if (known == 0) {
            note("""
                    insert into ledger_changes (on_day, version, latest)
                    values (:day, (select version from filing_lock where id = 1), :recorded)""", recorded);
        }
    }

    private int note(String sql, Instant recorded) {
        return jdbc.sql(sql)
                .param("day", day(recorded))
                .param("recorded", time(recorded))
                .update();
    }

    /** What the ledger's changes were that speak of a moment's day or an earlier one. */
    Known upTo(Instant asOf) {
        return jdbc.sql(
                        "select max(version) as version, max(latest) as latest from ledger_changes where on_day <= :day")
                .param("day", day(asOf))
                .query((row, n) -> new Known(
                        row.getLong("version"),
                        Objects.requireNonNullElse(Columns.timeOrNull(row, "latest"), Instant.EPOCH)))
                .single();
    }

    /**
     * How far the ledger had come.
     *
     * @param version grows whenever what was known has changed
     * @param latest the latest recorded time of any entry that it counts
     */
    record Known(long version, Instant latest) {}

    private static LocalDate day(Instant moment) {
        return time(moment).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
