package se.fvm.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fvm.calloff.DeviationKind;

/** How values stand in the ledger's columns. */
final class Columns {

    /** Later than any entry, and within what both databases keep. */
    static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    /** More ids than this are not named one by one. */
    private static final int MANY = 500;

    private Columns() {}

    /**
     * Rows that belong to one of some ids. Where they are many, all rows are read and the others left out: naming
     * thousands of values in a statement is slower.
     *
     * @param sql a statement that ends in its conditions
     */
    static JdbcClient.StatementSpec ofIds(JdbcClient jdbc, String sql, String column, Collection<Long> ids) {
        if (ids.size() > MANY) {
            return jdbc.sql(sql);
        }
        return jdbc.sql(sql + " and " + column + " in (:ids)").param("ids", ids.isEmpty() ? List.of(-1L) : ids);
    }

    /** A time as the database keeps it: UTC, microseconds. */
    static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(timeOrNull(row, column), column);
    }

    static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Long idOrNull(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }

    /** The text, cut to what the column holds, without the NUL that PostgreSQL refuses. */
    static String cut(String text, int length) {
        String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        if (clean.length() <= length) {
            return clean;
        }
        // Not between the two halves of a character beyond the basic plane.
        int end = Character.isHighSurrogate(clean.charAt(length - 1)) ? length - 1 : length;
        return clean.substring(0, end);
    }

    static @Nullable String cutOrNull(@Nullable String text, int length) {
        return text == null ? null : cut(text, length);
    }

    static String options(SortedSet<Integer> options) {
        return options.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    static SortedSet<Integer> options(ResultSet row, String column) throws SQLException {
        return words(row, column).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    static String flags(Collection<DeviationKind> flags) {
        return flags.stream().map(DeviationKind::flag).sorted().collect(Collectors.joining(" "));
    }

    static Set<DeviationKind> flags(ResultSet row, String column) throws SQLException {
        return words(row, column)
                .map(flag -> DeviationKind.ofFlag(flag).orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeviationKind.class)));
    }

    private static Stream<String> words(ResultSet row, String column) throws SQLException {
        return Stream.of(row.getString(column).split(" ")).filter(word -> !word.isEmpty());
    }
}
