package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.cutOrNull;
import static se.fvm.ledger.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fvm.calloff.DeviationKind;

/** What persons said, row by row. */
@Repository
class DecisionRows {

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            long document,
            Decision.Kind kind,
            Facts facts,
            Set<DeviationKind> accepted,
            String who,
            String reason,
            @Nullable Long undoes,
            Instant recorded) {
        jdbc.sql("""
                        insert into decisions (document_id, kind, kind_of_paper, agreement, municipality, options,
                                               options_stated, signed, signed_on, dnr, accepted, who, reason, undoes,
                                               recorded)
                        values (:document, :kind, :paper, :agreement, :municipality, :options, :optionsStated, :signed,
                                :signedOn, :dnr, :accepted, :who, :reason, :undoes, :recorded)""")
                .param("document", document)
                .param("kind", kind.name())
                .param("paper", facts.kind().name())
                .param("agreement", facts.agreement())
                .param("municipality", facts.municipality())
                .param("options", Columns.options(facts.options()))
                .param("optionsStated", facts.optionsStated())
                .param("signed", facts.signed())
                .param("signedOn", facts.signedOn())
                .param("dnr", cutOrNull(facts.dnr(), 200))
                .param("accepted", Columns.flags(accepted))
                .param("who", cut(who, 100))
                .param("reason", cut(reason, 2000))
                .param("undoes", undoes)
                .param("recorded", time(recorded))
                .update();
    }

    /** The last word on each of some papers by a moment, without those that were withdrawn. */
    Map<Long, Decision> standing(Collection<Long> documents, Instant asOf) {
        String sql = """
                select * from decisions de
                 where de.recorded <= :asOf and de.kind <> 'WITHDRAWN'
                   and not exists (select 1 from decisions later
                                    where later.document_id = de.document_id and later.recorded <= :asOf
                                      and later.id > de.id)""";
        return Columns.ofIds(jdbc, sql, "de.document_id", documents)
                .param("asOf", time(asOf))
                .query(DecisionRows::decision)
                .list()
                .stream()
                .collect(Collectors.toMap(Decision::document, d -> d));
    }

    List<Decision> ofDocument(long document) {
        return jdbc.sql("select * from decisions where document_id = :document order by id")
                .param("document", document)
                .query(DecisionRows::decision)
                .list();
    }

    List<Decision> ofDocuments(Collection<Long> documents) {
        return Columns.ofIds(jdbc, "select * from decisions where 1 = 1", "document_id", documents)
                .query(DecisionRows::decision)
                .list();
    }

    void addHandled(long mail, Set<DeviationKind> accepted, String who, String reason, Instant recorded) {
        jdbc.sql("""
                        insert into mail_decisions (mail_id, accepted, who, reason, recorded)
                        values (:mail, :accepted, :who, :reason, :recorded)""")
                .param("mail", mail)
                .param("accepted", Columns.flags(accepted))
                .param("who", cut(who, 100))
                .param("reason", cut(reason, 2000))
                .param("recorded", time(recorded))
                .update();
    }

    /** What a person accepted of the mail as a whole; empty where nobody has dealt with it. */
    Optional<Set<DeviationKind>> handled(long mail) {
        return jdbc.sql("select accepted from mail_decisions where mail_id = :mail order by id desc limit 1")
                .param("mail", mail)
                .query((row, n) -> Columns.flags(row, "accepted"))
                .optional();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getLong("document_id"),
                Decision.Kind.valueOf(row.getString("kind")),
                Documents.facts(row, "kind_of_paper"),
                Columns.flags(row, "accepted"),
                row.getString("who"),
                row.getString("reason"),
                Columns.idOrNull(row, "undoes"),
                Columns.time(row, "recorded"));
    }
}
