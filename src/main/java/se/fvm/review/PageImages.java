package se.fvm.review;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fvm.document.GreyImage;
import se.fvm.intake.Archive;
import se.fvm.intake.worker.Workers;

/**
 * Images of pages, made from the archive when they are asked for and kept within a bound. One thread makes them, since
 * a page takes a processor for a tenth of a second or more and reading new mail comes first.
 */
final class PageImages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageImages.class);

    /** Some two hundred pages. */
    private static final long KEPT_BYTES = 64L << 20;

    /** More waiting pages than three people leafing through long mails ask for. */
    private static final int WAITING = 128;

    private static final long PATIENCE_SECONDS = 60;

    /** Characters; some ten pages. */
    private static final int LONGEST_BODY = 20_000;

    private final Archive archive;
    private final Workers workers;
    private final PictureCache<Object> kept = new PictureCache<>(KEPT_BYTES);
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread made = new Thread(work, "page-images");
                made.setDaemon(true);
                return made;
            });

    /**
     * @param workers of its own, closed with it: looking does not wait for reading
     */
    PageImages(Archive archive, Workers workers) {
        this.archive = archive;
        this.workers = workers;
    }

    /**
     * The page at its working resolution.
     *
     * @return empty if there is no such page, or none that can be opened
     * @throws BusyException if the images asked for before take too long
     */
    Optional<Picture> page(PageKey key) {
        return picture(key, key, Picture::of);
    }

    /**
     * The page made small, with marks.
     *
     * @return empty if there is no such page, or none that can be opened
     * @throws BusyException if the images asked for before take too long
     */
    Optional<Picture> thumbnail(PageKey key, List<Picture.Mark> marks) {
        return picture(new Thumbnail(key, List.copyOf(marks)), key, image -> Picture.thumbnail(image, marks));
    }

    /**
     * The text of a mail, cut where it is longer than anyone reads on a page.
     *
     * @return empty if the mail cannot be taken apart
     * @throws BusyException if the images asked for before take too long
     */
    Optional<String> body(String sha256) {
        return await(submit(() -> {
            try {
                String body = workers.body(archive.file(sha256)).strip();
                return Optional.of(body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY) + " …");
            } catch (IOException broken) {
                LOG.warn("No text of mail {}", sha256, broken);
                return Optional.empty();
            }
        }));
    }

    /**
     * The text of a page, recognised where it is an image.
     *
     * @return empty if there is no such page, or none that can be opened
     * @throws BusyException if what was asked for before takes too long
     */
    Optional<String> text(PageKey key) {
        return await(submit(() -> {
            try {
                return Optional.of(workers.text(archive.file(key.mail()), key.attachment(), key.page()));
            } catch (IOException broken) {
                LOG.warn("No text of page {} of a file in mail {}", key.page(), key.mail(), broken);
                return Optional.empty();
            }
        }));
    }

    private Optional<Picture> picture(Object name, PageKey key, Function<GreyImage, Picture> make) {
        Optional<Picture> found = kept.get(name);
        return found.isPresent()
                ? found
                : await(submit(() -> kept.get(name).or(() -> {
                    Optional<Picture> made = image(key).map(make);
                    made.ifPresent(picture -> kept.put(name, picture));
                    return made;
                })));
    }

    private <T> Future<T> submit(Callable<T> work) {
        try {
            return thread.submit(work);
        } catch (RejectedExecutionException full) {
            throw new BusyException();
        }
    }

    private Optional<GreyImage> image(PageKey key) {
        try {
            return Optional.of(workers.page(archive.file(key.mail()), key.attachment(), key.page()));
        } catch (IOException broken) {
            LOG.warn("No image of page {} of a file in mail {}", key.page(), key.mail(), broken);
            return Optional.empty();
        }
    }

    private static <T> T await(Future<T> work) {
        try {
            return work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            work.cancel(false);
            throw new BusyException();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a page or mail could not be opened", failed.getCause());
        }
    }

    @Override
    public void close() {
        thread.execute(workers::close);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The thread that makes page images did not end in time");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private record Thumbnail(PageKey key, List<Picture.Mark> marks) {}
}
