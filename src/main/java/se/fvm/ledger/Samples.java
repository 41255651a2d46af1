package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.time;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Papers settled without a person, drawn at random for one to look at, and what was found. */
@Repository
public class Samples {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Samples(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was found so far.
     *
     * @param drawn papers drawn
     * @param checked of these, looked at
     * @param wrong of these, with something wrong
     */
    public record Found(int drawn, int checked, int wrong) {}

    /** Draws papers; one that was drawn before stays as it is. */
    @Transactional
    public void draw(List<Long> documents) {
        for (long document : documents) {
            jdbc.sql("insert into samples (document_id, drawn) values (:document, :now) on conflict do nothing")
                    .param("document", document)
                    .param("now", time(clock.instant()))
                    .update();
        }
    }

    /** The papers that were drawn, whether looked at or not. */
    public List<Long> drawn() {
        return jdbc.sql("select document_id from samples").query(Long.class).list();
    }

    /** The papers that were drawn and that nobody has looked at, the first to be drawn first. */
    public List<Long> waiting() {
        return jdbc.sql("select document_id from samples where checked is null order by drawn, document_id")
                .query(Long.class)
                .list();
    }

    /**
     * A person has looked at a paper that was drawn; nothing happens where somebody has already.
     *
     * @param wrong whether something was wrong with what was settled
     */
    @Transactional
    public void checked(long document, boolean wrong, String who) {
        Instant now = clock.instant();
        int first = jdbc.sql("""
                        update samples set checked = :now, checked_by = :who, wrong = :wrong
                         where document_id = :document and checked is null""")
                .param("document", document)
                .param("now", time(now))
                .param("who", cut(who, 100))
                .param("wrong", wrong)
                .update();
        if (first == 1) {
            audit.add(now, who, wrong ? "sample.wrong" : "sample.right", "document " + document, "", "", "");
        }
    }

    public Found found() {
        return jdbc.sql("""
                        select count(*) as drawn, count(checked) as checked,
                               count(case when wrong then 1 end) as wrong
                          from samples""")
                .query((row, n) -> new Found(row.getInt("drawn"), row.getInt("checked"), row.getInt("wrong")))
                .single();
    }
}
