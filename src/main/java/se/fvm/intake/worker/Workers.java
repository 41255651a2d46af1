package se.fvm.intake.worker;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fvm.calloff.Campaign;
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
                return attempt(new Request(file.toAbsolutePath().toString(), name, leftOut));
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

    private MailReading attempt(Request request) throws WorkerLostException, IOException {
        try {
            WorkerProcess worker = take();
            boolean reusable = false;
            try {
                MailReading reading = worker.read(request);
                reusable = true;
                return reading;
            } finally {
                give(worker, reusable);
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

    private void give(WorkerProcess worker, boolean reusable) {
        if (!reusable || closed || worker.worn()) {
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
