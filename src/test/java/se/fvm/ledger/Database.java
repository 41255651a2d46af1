package se.fvm.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The databases that the ledger runs on: real ones, one of each for all tests. */
enum Database {
    H2 {
        @Override
        HikariDataSource start() throws IOException {
            return LedgerDataSource.inFolder(Files.createTempDirectory(Path.of("target"), "ledger"));
        }
    },
    POSTGRESQL {
        @Override
        HikariDataSource start() throws IOException {
            HikariDataSource pool = new HikariDataSource();
            pool.setDataSource(EmbeddedPostgres.start().getPostgresDatabase());
            pool.setMaximumPoolSize(10);
            return pool;
        }
    };

    private static final Map<Database, TestLedger> STARTED = new EnumMap<>(Database.class);

    abstract HikariDataSource start() throws IOException;

    /** The ledger on this database, emptied. */
    TestLedger ledger() {
        synchronized (STARTED) {
            TestLedger ledger = STARTED.computeIfAbsent(this, database -> {
                try {
                    return new TestLedger(database.start());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            ledger.empty();
            return ledger;
        }
    }
}
