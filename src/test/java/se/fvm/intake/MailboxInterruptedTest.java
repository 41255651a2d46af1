package se.fvm.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.intake.IntakeService.eventually;
import static se.fvm.intake.MailServer.mail;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.fvm.fault.Fault;

/** What happens while a mail is being taken in. */
@ExtendWith(OutputCaptureExtension.class)
class MailboxInterruptedTest extends MailboxBehindProxy {

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "the connection is cut in the middle of a message")
    void aMailWhoseConnectionIsCutInTheMiddleIsFetchedAnewAndKeptWhole() throws Exception {
        server.deliver(mail("Avrop Ale"));
        AtomicBoolean cut = new AtomicBoolean();
        proxy.cutWithinAnswer(command -> command.contains("BODY") && cut.compareAndSet(false, true));

        start();

        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale")));
        assertThat(cut).isTrue();
        assertThat(service.mails())
                .singleElement()
                .satisfies(m -> assertThat(service.archived(m))
                        .hasBinaryContent(mail("Avrop Ale").getBytes(UTF_8)));
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "BYE in place of an answer")
    void aServerThatSaysGoodbyeIsVisitedAgain() throws Exception {
        server.deliver(mail("Avrop Ale"));
        AtomicBoolean said = new AtomicBoolean();
        proxy.sayBye(command -> command.contains("FETCH") && said.compareAndSet(false, true));

        start();

        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale")));
        assertThat(said).isTrue();
        eventually(() -> service.healthy());
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "the folder is renamed")
    void aFolderThatWasRenamedIsToldByNameAndGoneOnWithOnceItIsBack(CapturedOutput log) throws Exception {
        server.makeFolder("Inkorg");
        server.deliver("Inkorg", mail("Avrop Ale"));
        start("fvm.mailbox.folder=Inkorg");
        eventually(() -> server.subjects("Processed").size() == 1);

        server.renameFolder("Inkorg", "Arkiv");
        eventually(() -> !service.healthy());
        assertThat(log).contains("has no folder Inkorg: check fvm.mailbox.folder");

        server.renameFolder("Arkiv", "Inkorg");
        server.deliver("Inkorg", mail("Avrop Mark"));
        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale", "Avrop Mark")));
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "a colleague deletes a mail that is about to be fetched")
    void aMailThatAColleagueTakesAwayStopsNoOther() throws Exception {
        server.deliver(mail("Avrop Ale"));
        AtomicBoolean taken = new AtomicBoolean();
        proxy.delay(command -> {
            if (command.contains("BODY") && taken.compareAndSet(false, true)) {
                server.folder("INBOX").deleteAllMessages();
            }
            return 0;
        });

        start();
        eventually(taken::get);
        server.deliver(mail("Avrop Mark"));

        eventually(() -> server.subjects("Processed").contains("Avrop Mark"));
        eventually(() -> service.healthy());
    }
}
