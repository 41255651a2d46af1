package se.fvm.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The service with a mailbox that it reaches through a proxy, which makes what trouble a test wants. */
abstract class MailboxBehindProxy {

    @TempDir
    Path data;

    MailServer server;
    ImapProxy proxy;
    IntakeService service;

    @BeforeEach
    void aMailServerBehindAProxy() throws Exception {
        server = new MailServer();
        proxy = new ImapProxy(server.port());
    }

    @AfterEach
    void end() throws Exception {
        if (service != null) {
            service.close();
        }
        proxy.close();
        server.close();
    }

    void start(String... more) {
        List<String> settings = new ArrayList<>(List.of("fvm.mailbox.port=" + proxy.port()));
        settings.addAll(List.of(more));
        service = IntakeService.start(data, settings);
    }
}
