package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What persons said of papers' pages, row by row. */
@Repository
class ExtentRows {

    private final JdbcClient jdbc;

    ExtentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Extent extent) {
        jdbc.sql("""
                        insert into extents (document_id, first_page, last_page, who, reason, recorded)
                        values (:document, :first, :last, :who, :reason, :recorded)""")
                .param("document", extent.document())
                .param("first", extent.firstPage())
                .param("last", extent.lastPage())
                .param("who", cut(extent.who(), 100))
                .param("reason", cut(extent.reason(), 2000))
                .param("recorded", time(extent.recorded()))
                .update();
    }

    /** The last word on each of some papers by a moment. */
    Map<Long, Extent> standing(Collection<Long> documents, Instant asOf) {
        String sql = """
                select * from extents e
                 where e.recorded <= :asOf
                   and not exists (select 1 from extents later
                                    where later.document_id = e.document_id and later.recorded <= :asOf
                                      and later.id > e.id)""";
        return Columns.ofIds(jdbc, sql, "e.document_id", documents)
                .param("asOf", time(asOf))
                .query(ExtentRows::extent)
                .list()
                .stream()
                .collect(Collectors.toMap(Extent::document, Function.identity()));
    }

    private static Extent extent(ResultSet row, int number) throws SQLException {
        return new Extent(
                row.getLong("document_id"),
                row.getInt("first_page"),
                row.getInt("last_page"),
                row.getString("who"),
                row.getString("reason"),
                Columns.time(row, "recorded"));
    }
}
