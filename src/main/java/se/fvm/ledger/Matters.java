package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The office's own side of a municipality's matter: its diarienummer, and what was done after the agreements came. */
@Repository
public class Matters {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Matters(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives a municipality's matter a diarienummer; an empty one takes it back. */
    @Transactional
    public void number(String municipality, String dnr, String who) {
        String before = numbers().getOrDefault(municipality, "");
        String now = cut(dnr, 100);
        if (before.equals(now)) {
            return;
        }
        Instant recorded = clock.instant();
        jdbc.sql("""
                        insert into matters (municipality, dnr, who, recorded)
                        values (:municipality, :dnr, :who, :recorded)""")
                .param("municipality", municipality)
                .param("dnr", now)
                .param("who", cut(who, 100))
                .param("recorded", time(recorded))
                .update();
        audit.add(recorded, who, "matter.numbered", "municipality " + municipality, before, now, "");
    }

    /** The diarienummer of the matters that have one, by municipality. */
    public Map<String, String> numbers() {
        return jdbc
                .sql("""
                        select municipality, dnr from matters m
                         where not exists (select 1 from matters later
                                            where later.municipality = m.municipality and later.id > m.id)""")
                .query((row, n) -> Map.entry(row.getString("municipality"), row.getString("dnr")))
                .list()
                .stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Notes when a step was taken.
     *
     * @param day the day, or null to take the step back
     */
    @Transactional
    public void step(String municipality, String agreement, AfterStep.Kind kind, @Nullable LocalDate day, String who) {
        LocalDate before = steps(municipality).stream()
                .filter(s -> s.agreement().equals(agreement) && s.kind() == kind)
                .map(AfterStep::day)
                .findFirst()
                .orElse(null);
        if (Objects.equals(before, day)) {
            return;
        }
        Instant recorded = clock.instant();
        jdbc.sql("""
                        insert into after_steps (municipality, agreement, step, done_on, who, recorded)
                        values (:municipality, :agreement, :step, :day, :who, :recorded)""")
                .param("municipality", municipality)
                .param("agreement", agreement)
                .param("step", kind.id())
                .param("day", day)
                .param("who", cut(who, 100))
                .param("recorded", time(recorded))
                .update();
        audit.add(
                recorded,
                who,
                "matter." + kind.id(),
                "municipality " + municipality + ", " + agreement,
                before == null ? "" : before.toString(),
                day == null ? "" : day.toString(),
                "");
    }

    /** The steps that were taken with a municipality's agreements. */
    public List<AfterStep> steps(String municipality) {
        return jdbc.sql("""
                        select * from after_steps s
                         where s.municipality = :municipality and s.done_on is not null
                           and not exists (select 1 from after_steps later
                                            where later.municipality = s.municipality and later.agreement = s.agreement
                                              and later.step = s.step and later.id > s.id)
                         order by s.id""")
                .param("municipality", municipality)
                .query(Matters::step)
                .list();
    }

    private static AfterStep step(ResultSet row, int number) throws SQLException {
        return new AfterStep(
                row.getString("municipality"),
                row.getString("agreement"),
                AfterStep.Kind.ofId(row.getString("step")).orElseThrow(),
                Objects.requireNonNull(Columns.dayOrNull(row, "done_on")),
                row.getString("who"),
                Columns.time(row, "recorded"));
    }
}
