package se.fvm.intake.worker;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fvm.calloff.Campaign;
import se.fvm.document.GreyImage;
import se.fvm.intake.worker.Messages.Answer;
import se.fvm.intake.worker.Messages.Request;
import se.fvm.reading.GivenUp;
import se.fvm.reading.MailReader;
import se.fvm.reading.MailReading;
import se.fvm.reading.ReadingCourse;

/**
 * Reads files in worker processes, as many at once as there are threads that ask. A worker that dies or has to be killed
 * costs one attempt of the file that it worked on; a fresh one tries once more, then reads the rest of the mail without
 * that file, which a person is asked to look at.
 */
public final class Workers implements MailReader, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int ATTEMPTS = 2;

    /** A mail that takes this many workers along is left to a person as a whole. */
    private static final int MOST_LOST = 12;

    private final Campaign campaign;
    private final WorkerLimits limits;
    private final WorkerLaunch launch;
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** Takes what was asked for out of an answer, while the worker is still one's own. */
    private interface Taking<T> {
        T of(WorkerProcess worker, Answer answer) throws IOException;
    }

    /** Workers for a campaign; each is started when first needed. */
    public Workers(Campaign campaign, WorkerLimits limits) {
        this(campaign, limits, WorkerLaunch.ofWorker());
    }

    Workers(Campaign campaign, WorkerLimits limits, WorkerLaunch launch) {
        this.campaign = campaign.withoutContacts();
        this.limits = limits;
        this.launch = launch;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the file cannot be opened, or no worker be started
     * @throws ReadingGivenUpException if the file as a whole takes worker after worker along
     */
    @Override
    public MailReading read(Path file, String name) throws IOException {
        Map<Integer, GivenUp> leftOut = new TreeMap<>();
        Map<Integer, Integer> lost = new HashMap<>();
        for (int i = 0; i < MOST_LOST; i++) {
            try {
                return ask(
                        Request.read(path(file), name, leftOut),
                        (worker, answer) -> Objects.requireNonNull(answer.reading()));
            } catch (WorkerLostException e) {
                LOG.warn("a worker was lost over {}, file {}: {}, {}", name, e.file(), e.reason(), e.getMessage());
                if (lost.merge(e.file(), 1, Integer::sum) >= ATTEMPTS) {
                    if (e.file() == ReadingCourse.WHOLE || leftOut.put(e.file(), e.reason()) != null) {
                        break;
                    }
                }
            }
        }
        throw new ReadingGivenUpException(name);
    }

    /**
     * The image of a page of a mail.
     *
     * @param attachment name of the file with its containers in front
     * @param page 1-based, within the file
     * @throws IOException if the mail cannot be opened, has no such page, or takes the worker along
     */
    public GreyImage page(Path mail, String attachment, int page) throws IOException {
        return once(
                Request.show(path(mail), attachment, page),
                (worker, answer) -> worker.image(Objects.requireNonNull(answer.image())));
    }

    /**
     * The text of a page of a mail, recognised where it is an image.
     *
     * @param attachment name of the file with its containers in front
     * @param page 1-based, within the file
     * @throws IOException if the mail cannot be opened, has no such page, or takes the worker along
     */
    public String text(Path mail, String attachment, int page) throws IOException {
        return once(
                Request.transcribe(path(mail), attachment, page),
                (worker, answer) -> Objects.requireNonNull(answer.body()));
    }

    /**
     * The text of a mail and of the mails forwarded within it.
     *
     * @throws IOException if the mail cannot be taken apart, or takes the worker along
     */
    public String body(Path mail) throws IOException {
        return once(Request.tell(path(mail)), (worker, answer) -> Objects.requireNonNull(answer.body()));
    }

    private <T> T once(Request request, Taking<T> taking) throws IOException {
        try {
            return ask(request, taking);
        } catch (WorkerLostException e) {
            throw new IOException("a worker was lost: " + e.reason() + ", " + e.getMessage(), e);
        }
    }

    private static String path(Path file) {
        return file.toAbsolutePath().toString();
    }

    private <T> T ask(Request request, Taking<T> taking) throws WorkerLostException, IOException {
        try {
            WorkerProcess worker = take();
            boolean lost = true;
            try {
                T taken = taking.of(worker, worker.ask(request));
                lost = false;
                return taken;
            } catch (IOException e) {
                lost = false;
                throw e;
            } finally {
                give(worker, lost);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("reading was broken off").initCause(e);
        }
    }

    private WorkerProcess take() throws IOException, InterruptedException {
        @Nullable WorkerProcess worker = idle.pollFirst();
        return worker == null ? new WorkerProcess(launch, limits, campaign) : worker;
    }

    private void give(WorkerProcess worker, boolean lost) {
        if (lost || closed || worker.worn()) {
            worker.close();
            return;
        }
        idle.addFirst(worker);
        if (closed) {
            close();
        }
    }

    /** Ends the workers that wait for work; one that reads ends with its file. */
    @Override
    public void close() {
        closed = true;
        for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
            worker.close();
        }
    }
}
