package se.fvm.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Archives on a disk that is full for a while: what is written there goes to the device that always is. */
public final class FullDisk {

    private FullDisk() {}

    /** An archive in a data folder, whose disk is full for so many mails. */
    public static Archive archive(Path data, int mails) {
        AtomicInteger left = new AtomicInteger(mails);
        Path arriving = data.resolve("archive/arriving");
        return new Archive(data.resolve("archive"), () -> {
            Files.createDirectories(arriving);
            return left.getAndDecrement() > 0
                    ? Files.createSymbolicLink(arriving.resolve("full-" + left.get()), Path.of("/dev/full"))
                    : Files.createTempFile(arriving, "mail-", ".part");
        });
    }
}
