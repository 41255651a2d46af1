package se.fvm.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.fvm.FvmIntake;

/** The whole service on a port of its own, with a seeded ledger; started once for all tests. */
@SpringBootTest(
        classes = {FvmIntake.class, OfficeTest.Seed.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class OfficeTest {

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void freshData(DynamicPropertyRegistry settings) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/office")), "data");
        settings.add("fvm.data-dir", folder::toString);
        settings.add("fvm.search.recognise", () -> false);
    }

    String at(String path) {
        return "http://localhost:" + port + path;
    }

    /** Fills the ledger. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import(SeededLedger.class)
    static class Seed {}
}
