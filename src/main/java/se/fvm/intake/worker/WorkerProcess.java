package se.fvm.intake.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import se.fvm.calloff.Campaign;
import se.fvm.document.GreyImage;
import se.fvm.intake.worker.Messages.Answer;
import se.fvm.intake.worker.Messages.Request;
import se.fvm.reading.GivenUp;
import se.fvm.reading.ReadingCourse;
import tools.jackson.core.JacksonException;

/** One running worker, from our side. Asked by one thread at a time. */
final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final long LOOK_MILLIS = 200;
    private static final long GOODBYE_SECONDS = 2;

    /** A start takes a second or two; a machine that swaps may need many. */
    private static final long START_SECONDS = 120;

    /** Java's exit code after {@code ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    /** Stands in the queue behind a worker's last line; no JSON. */
    private static final String END = "";

    private final Path folder;
    private final Process process;
    private final Writer requests;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Usage usage;

    /**
     * Starts a worker.
     *
     * @throws WorkerStartException if it cannot be started, or finds that it cannot work
     */
    WorkerProcess(WorkerLaunch launch, WorkerLimits limits, Campaign campaign)
            throws IOException, InterruptedException {
        folder = Files.createTempDirectory("fvm-worker-");
        try {
            process = launch.process(limits, folder).start();
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(folder);
            throw new WorkerStartException(String.valueOf(e.getMessage()), e);
        }
        requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        usage = new Usage(process, folder, limits);
        Thread listener = new Thread(this::listen, "worker-" + process.pid());
        listener.setDaemon(true);
        listener.start();
        try {
            begin(campaign);
        } catch (WorkerStartException | InterruptedException e) {
            close();
            throw e;
        }
    }

    private void begin(Campaign campaign) throws WorkerStartException, InterruptedException {
        send(Messages.write(campaign));
        String line = lines.poll(START_SECONDS, TimeUnit.SECONDS);
        if (line == null || line.equals(END)) {
            String how = line == null ? "it says nothing" : "it ended with exit code " + process.waitFor();
            throw new WorkerStartException(how + "; what it wrote to standard error says more", null);
        }
        String missing = Messages.read(line, Answer.class).unfit();
        if (missing == null || !missing.isEmpty()) {
            throw new WorkerStartException(String.valueOf(missing), null);
        }
    }

    /**
     * Has something done.
     *
     * @return an answer that holds what was asked for
     * @throws WorkerLostException if the worker is gone; it is of no more use
     * @throws IOException if the file cannot be opened, or holds no such page
     */
    Answer ask(Request request) throws WorkerLostException, IOException, InterruptedException {
        int file = ReadingCourse.WHOLE;
        send(Messages.write(request));
        usage.stepBegins();
        while (true) {
            String line = lines.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (line == null) {
                keepWithinLimits(file);
                continue;
            }
            Answer answer = answer(line, file);
            if (answer.refused() != null) {
                throw new IOException(answer.refused());
            }
            if (answer.reached() == null) {
                return answer;
            }
            file = answer.reached();
            usage.stepBegins();
        }
    }

    /** Takes the pixels of an image out of the worker's folder, and from nowhere else. */
    GreyImage image(Messages.Image image) throws IOException {
        Path pixels = folder.resolve(Path.of(image.pixels()).getFileName());
        if (!Files.isRegularFile(pixels, LinkOption.NOFOLLOW_LINKS)
                || Files.size(pixels) != (long) image.width() * image.height()) {
            throw new IOException("the worker names an image that it has not written");
        }
        try {
            return new GreyImage(image.width(), image.height(), image.dpi(), Files.readAllBytes(pixels));
        } finally {
            Files.delete(pixels);
        }
    }

    private void keepWithinLimits(int file) throws WorkerLostException {
        GivenUp limit = usage.passed();
        if (limit != null) {
            String seen = usage.toString();
            process.destroyForcibly();
            throw new WorkerLostException(limit, file, seen);
        }
    }

    private Answer answer(String line, int file) throws WorkerLostException, InterruptedException {
        if (line.equals(END)) {
            int code = process.waitFor();
            GivenUp reason = code == OUT_OF_MEMORY ? GivenUp.MEMORY : GivenUp.CRASH;
            throw new WorkerLostException(reason, file, "it ended with exit code " + code);
        }
        try {
            return Messages.read(line, Answer.class);
        } catch (JacksonException e) {
            process.destroyForcibly();
            LOG.debug("no answer: {}", line, e);
            throw new WorkerLostException(GivenUp.CRASH, file, "it said something that is no answer");
        }
    }

    /** Whether it has grown so much that a fresh one should take its place. */
    boolean worn() {
        return !process.isAlive() || usage.worn();
    }

    private void send(String message) {
        try {
            requests.write(message + "\n");
            requests.flush();
        } catch (IOException e) {
            // A worker that takes no more requests has ended: the listener meets its end.
            LOG.debug("worker {} takes no request", process.pid(), e);
        }
    }

    private void listen() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            LOG.debug("worker {} is gone", process.pid(), e);
        } finally {
            lines.add(END);
        }
    }

    /** Ends the worker, at once if it does not by itself, and deletes its temporary files. */
    @Override
    public void close() {
        try {
            // The end of its standard input is a worker's sign to end.
            process.getOutputStream().close();
            process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            LOG.debug("worker {} had ended before", process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        process.onExit().join();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("could not delete the temporary folder {}", folder, e);
        }
    }
}
