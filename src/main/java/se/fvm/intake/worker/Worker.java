package se.fvm.intake.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fvm.calloff.Campaign;
import se.fvm.document.DocumentLimits;
import se.fvm.document.Documents;
import se.fvm.document.GreyImage;
import se.fvm.document.UnreadableFileException;
import se.fvm.intake.worker.Messages.Answer;
import se.fvm.intake.worker.Messages.Request;
import se.fvm.reading.CampaignMailReader;
import se.fvm.reading.GivenUp;
import se.fvm.reading.ReadingCourse;

/**
 * The worker's side: takes the campaign, then one request after another from standard input, and answers on standard
 * output. It ends when standard input does, also in the middle of a file, so that no worker outlives its program.
 */
public final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final PrintStream out;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final OpenMails mails =
            new OpenMails(Documents.unpacker(DocumentLimits.DEFAULTS), () -> Documents.opener(DocumentLimits.DEFAULTS));

    private Worker(PrintStream out) {
        this.out = out;
    }

    /** Works until standard input ends. */
    public static void main(String[] arguments) throws InterruptedException {
        work(campaign -> new CampaignMailReader(
                campaign, Documents.unpacker(DocumentLimits.DEFAULTS), Documents.opener(DocumentLimits.DEFAULTS)));
    }

    /**
     * Works with a reader of the caller's.
     *
     * @param readers makes the reader, for the campaign that is told first
     */
    static void work(Function<Campaign, CampaignMailReader> readers) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Whatever else prints, a library or a log, must not come between the answers.
        System.setOut(System.err);
        new Worker(out).serve(readers);
    }

    private void serve(Function<Campaign, CampaignMailReader> readers) throws InterruptedException {
        Thread listener = new Thread(this::listen, "requests");
        listener.setDaemon(true);
        listener.start();
        CampaignMailReader reader = readers.apply(Messages.read(lines.take(), Campaign.class));
        say(preparation());
        while (true) {
            say(answer(reader, Messages.read(lines.take(), Request.class)));
        }
    }

    private void listen() {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private static Answer preparation() {
        try {
            Documents.prepareRecognition();
            return Answer.ready();
        } catch (IllegalStateException | LinkageError e) {
            LOG.error("the OCR libraries are not at hand", e);
            return Answer.unfit(String.valueOf(e.getMessage()));
        }
    }

    private Answer answer(CampaignMailReader reader, Request request) {
        Path file = Path.of(request.file());
        try {
            return switch (request.work()) {
                case READ -> Answer.read(reader.read(file, request.name(), new Told(request.leftOut())));
                case SHOW ->
                    mails.image(file, request.name(), request.page())
                            .map(Worker::image)
                            .orElseGet(() -> Answer.refused("there is no such page"));
                case TRANSCRIBE ->
                    mails.text(file, request.name(), request.page())
                            .map(Answer::told)
                            .orElseGet(() -> Answer.refused("there is no such page"));
                case TELL -> Answer.told(mails.body(file));
            };
        } catch (IOException | UnreadableFileException e) {
            return Answer.refused(String.valueOf(e.getMessage()));
        }
    }

    /** The pixels go by a file: as text in a line they would take four times the room. */
    private static Answer image(GreyImage image) {
        try {
            Path pixels = Files.write(Files.createTempFile("page", ".grey"), image.pixels());
            return Answer.shown(new Messages.Image(
                    image.width(),
                    image.height(),
                    image.dpi(),
                    pixels.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(Answer answer) {
        out.println(Messages.write(answer));
    }

    private final class Told implements ReadingCourse {
        private final Map<Integer, GivenUp> leftOut;

        Told(Map<Integer, GivenUp> leftOut) {
            this.leftOut = leftOut;
        }

        @Override
        public void reached(int file) {
            say(Answer.reached(file));
        }

        @Override
        public Optional<GivenUp> leftOut(int file) {
            return Optional.ofNullable(leftOut.get(file));
        }
    }
}
