package se.fvm.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The ledger in an H2 file.
 *
 * <p>Four settings keep it safe, all measured: with H2's plain file access a thread that is interrupted while it writes,
 * as happens to any when the service ends, closes the database for all; without WRITE_DELAY=0 H2 acknowledges a commit up to half a second
 * before it writes it, and a killed process loses mails; without AUTO_SERVER a command cannot use the ledger while the
 * service runs; and with AUTO_SERVER the server listens on every network interface unless bound to loopback, which H2
 * takes from a system property when its classes load.
 */
final class LedgerDataSource {

    /** PostgreSQL's ways, so that both databases run the same SQL; ten seconds for whoever waits for a row. */
    private static final String OPTIONS = ";WRITE_DELAY=0;AUTO_SERVER=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000";

    private LedgerDataSource() {}

    /** @throws IllegalArgumentException if the folder's name would be taken for options of the database */
    static HikariDataSource inFolder(Path folder) {
        String file = folder.toAbsolutePath().normalize().resolve("ledger").toString();
        if (file.contains(";")) {
            throw new IllegalArgumentException(
                    "fvm.data-dir: the ledger cannot lie in \"" + folder + "\"; choose a folder without a semicolon");
        }
        System.setProperty("h2.bindAddress", "127.0.0.1");
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl("jdbc:h2:async:" + file + OPTIONS);
        dataSource.setUsername("sa");
        dataSource.setPassword("");
        dataSource.setPoolName("ledger");
        return dataSource;
    }

    /** What the database calls raw bytes without a limit that matters. */
    static String typeOfBytes(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            return h2 ? "binary large object" : "bytea";
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the ledger's database cannot be opened; check that the folder of fvm.data-dir can be written,"
                            + " or that the server of spring.datasource.url answers and knows user and password",
                    e);
        }
    }
}
