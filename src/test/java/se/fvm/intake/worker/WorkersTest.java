package se.fvm.intake.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.CampaignFiles;
import se.fvm.calloff.DeviationKind;
import se.fvm.document.GreyImage;
import se.fvm.fault.Fault;
import se.fvm.reading.GivenUp;
import se.fvm.reading.MailReading;
import se.fvm.reading.MailReading.ReadFile;

class WorkersTest {

    private static final Campaign CAMPAIGN = CampaignFiles.read(Path.of("samples", "campaign"));
    private static final WorkerLimits LIMITS = new WorkerLimits(
            Duration.ofSeconds(60), DataSize.ofMegabytes(128), DataSize.ofMegabytes(500), DataSize.ofMegabytes(16));
    private static final WorkerLimits IMPATIENT =
            new WorkerLimits(Duration.ofSeconds(8), LIMITS.heap(), LIMITS.memory(), LIMITS.space());

    @TempDir
    Path folder;

    private static Workers workers;

    @BeforeAll
    static void begin() {
        workers = faulty(LIMITS);
    }

    @AfterAll
    static void end() {
        workers.close();
    }

    @Test
    void aMailIsReadByAWorkerAsItIsReadInThisProcess() throws Exception {
        try (Workers real = new Workers(CAMPAIGN, LIMITS)) {
            MailReading reading = real.read(Path.of("samples/mails/001-plain.eml"), "001-plain.eml");

            assertThat(reading.documents()).anySatisfy(document -> {
                assertThat(document.agreement().value()).isEqualTo("call-off");
                assertThat(document.municipality().value()).isEqualTo("1443");
                assertThat(document.evidence()).isNotEmpty();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "segfault, CRASH",
        "exception, CRASH",
        "recursion, CRASH",
        "chatter, CRASH",
        "heap, MEMORY",
        "native, MEMORY",
        "disk, SPACE"
    })
    @Fault(
            in = Fault.Area.WORKERS,
            value = {
                "a crash in native code",
                "an exception",
                "endless recursion",
                "a full heap",
                "memory outside the heap without end",
                "temporary files without end",
                "native code that writes to standard output"
            })
    void aFileThatTakesTwoWorkersAlongIsFlaggedWithTheReasonAndTheOthersAreRead(String fault, GivenUp reason)
            throws Exception {
        MailReading reading = workers.read(mail("before.pdf", fault + ".pdf", "after.pdf"), "post.zip");

        assertGivenUp(reading, reason);
    }

    @Test
    @Fault(in = Fault.Area.WORKERS, value = "a file that is never read to its end")
    void aFileThatNeverEndsIsGivenUpAtItsLimitOfTime() throws Exception {
        try (Workers impatient = faulty(IMPATIENT)) {
            assertGivenUp(impatient.read(mail("before.pdf", "hang.pdf", "after.pdf"), "post.zip"), GivenUp.TIME);
        }
    }

    @Test
    void aPageIsShownAsItLiesInTheMail() throws Exception {
        GreyImage page = workers.page(mail("one.pdf", "two.pdf"), "post.zip/two.pdf", 1);

        assertThat(page.width()).isBetween(1690, 1710);
        assertThat(page.dpi()).isEqualTo(200);
        assertThat(page.pixels()).hasSize(page.width() * page.height()).contains(0, 255);
    }

    @Test
    void aPageThatIsNotThereIsRefused() throws Exception {
        Path mail = mail("one.pdf");

        assertThatThrownBy(() -> workers.page(mail, "post.zip/one.pdf", 2)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> workers.page(mail, "post.zip/other.pdf", 1)).isInstanceOf(IOException.class);
    }

    @Test
    void theTextOfAMailIsTold() throws Exception {
        assertThat(workers.body(Path.of("samples/mails/004-newsletter.eml"))).isNotBlank();
    }

    @Test
    void twoFilesThatTakeWorkersAlongAreBothLeftOut() throws Exception {
        MailReading reading = workers.read(mail("exit-1.pdf", "whole.pdf", "exit-2.pdf"), "post.zip");

        assertThat(reading.attachments())
                .extracting(ReadFile::givenUpOrNull)
                .containsExactly(GivenUp.CRASH, null, GivenUp.CRASH);
    }

    @Test
    @Fault(in = Fault.Area.WORKERS, value = "a mail of nothing but files that crash")
    void aMailOfNothingButFaultsIsGivenUpAsAWhole() throws Exception {
        Path mail = mail("exit-1.pdf", "exit-2.pdf", "exit-3.pdf", "exit-4.pdf", "exit-5.pdf", "exit-6.pdf");

        assertThatThrownBy(() -> workers.read(mail, "post.zip"))
                .isInstanceOf(ReadingGivenUpException.class)
                .hasMessageContaining("post.zip");
    }

    @Test
    void aFileThatIsNotThereIsNoFaultOfTheWorker() {
        assertThatThrownBy(() -> workers.read(folder.resolve("missing.eml"), "missing.eml"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(WorkerStartException.class);
    }

    @Test
    @Fault(in = Fault.Area.WORKERS, value = "a worker that cannot start")
    void aWorkerThatCannotStartIsToldApartFromAFileThatCannotBeRead() throws Exception {
        Path mail = mail("whole.pdf");
        try (Workers none = new Workers(CAMPAIGN, LIMITS, new WorkerLaunch(List.of(), "se.fvm.NoSuchClass"))) {
            assertThatThrownBy(() -> none.read(mail, "post.zip"))
                    .isInstanceOf(WorkerStartException.class)
                    .hasMessageContaining("exit code 1");
        }
    }

    @Test
    @Fault(in = Fault.Area.WORKERS, value = "a file that calls out to the network")
    void aWorkerHasNoNetwork() throws Exception {
        WorkerLaunch real = WorkerLaunch.ofWorker();
        assumeThat(real.isolation())
                .as("a way to take the network away on this system")
                .isNotEmpty();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MailReading reading = workers.read(mail("connect-" + server.getLocalPort() + ".pdf"), "post.zip");

            assertThat(reading.attachments().get(0).flags()).containsExactly(DeviationKind.ENCRYPTED);
        }
    }

    @Test
    @Fault(in = Fault.Area.WORKERS, value = "a file that looks for secrets in the environment")
    void aWorkerSeesNothingOfOurEnvironment() {
        Set<String> passed =
                WorkerLaunch.ofWorker().process(LIMITS, folder).environment().keySet();

        assertThat(passed)
                .isSubsetOf(
                        "PATH",
                        "LC_ALL",
                        "MALLOC_ARENA_MAX",
                        "SystemRoot",
                        "FVM_OCR_LIBRARY_PATH",
                        "FVM_OCR_MODEL_PATH");
    }

    @Test
    void theContactsOfACampaignAreNotToldToWorkers() {
        assertThat(CAMPAIGN.contacts()).isNotEmpty();
        assertThat(Messages.write(CAMPAIGN.withoutContacts()))
                .doesNotContain(CAMPAIGN.contacts().get(0).address());
    }

    @Test
    void aCampaignIsTheSameOnTheOtherSide() {
        Campaign sent = CAMPAIGN.withoutContacts();

        assertThat(Messages.read(Messages.write(sent), Campaign.class)).isEqualTo(sent);
    }

    @Test
    void aReadingThatIsBrokenOffTakesItsWorkerWithIt() throws Exception {
        Path mail = mail("hang.pdf");
        List<ProcessHandle> before = children(List.of());
        AtomicReference<IOException> thrown = new AtomicReference<>();
        Workers others = faulty(LIMITS);
        Thread asking = new Thread(
                () -> thrown.set(catchThrowableOfType(IOException.class, () -> others.read(mail, "post.zip"))));
        asking.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !children(before).isEmpty());
        List<ProcessHandle> started = children(before);

        asking.interrupt();
        asking.join();

        assertThat(thrown.get()).isInstanceOf(InterruptedIOException.class);
        assertThat(started).noneMatch(ProcessHandle::isAlive);
    }

    private static List<ProcessHandle> children(List<ProcessHandle> known) {
        return ProcessHandle.current()
                .children()
                .filter(child -> !known.contains(child))
                .toList();
    }

    private void assertGivenUp(MailReading reading, GivenUp reason) {
        assertThat(reading.attachments()).extracting(ReadFile::givenUpOrNull).containsExactly(null, reason, null);
        assertThat(reading.attachments())
                .extracting(ReadFile::flags)
                .containsExactly(Set.of(), Set.of(DeviationKind.UNREADABLE), Set.of());
        assertThat(reading.documents()).hasSize(3);
        assertThat(reading.documents().get(1).needsReview()).isTrue();
    }

    private static Workers faulty(WorkerLimits limits) {
        return new Workers(
                CAMPAIGN, limits, new WorkerLaunch(WorkerLaunch.ofWorker().isolation(), FaultyWorker.class.getName()));
    }

    private Path mail(String... names) throws IOException {
        Path file = folder.resolve("post.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                pdf(name, zip);
                zip.closeEntry();
            }
        }
        return file;
    }

    private static void pdf(String text, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("A letter about " + text + " that says little of interest to anybody");
                content.endText();
            }
            document.save(out);
        }
    }
}
