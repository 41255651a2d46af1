package se.fvm.intake.worker;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import se.fvm.document.DocumentLimits;
import se.fvm.document.Documents;
import se.fvm.document.Item;
import se.fvm.document.PageOpener;
import se.fvm.document.PagedFile;
import se.fvm.document.Problem;
import se.fvm.document.UnreadableFileException;
import se.fvm.reading.CampaignMailReader;

/** A worker that fails for real over files with the name of a fault; all others it reads as any worker does. */
final class FaultyWorker implements PageOpener {

    private static final int MEGABYTE = 1 << 20;

    private final PageOpener opener = Documents.opener(DocumentLimits.DEFAULTS);

    private FaultyWorker() {}

    public static void main(String[] arguments) throws InterruptedException {
        Worker.work(campaign ->
                new CampaignMailReader(campaign, Documents.unpacker(DocumentLimits.DEFAULTS), new FaultyWorker()));
    }

    @Override
    public boolean opens(String type) {
        return opener.opens(type);
    }

    @Override
    public PagedFile open(Item item) throws UnreadableFileException {
        String fault = item.name().replaceAll(".*/|\\.pdf|-.*", "");
        switch (fault) {
            case "segfault" -> new Pointer(0).getByte(0);
            case "exit" -> Runtime.getRuntime().halt(0);
            case "exception" -> throw new IllegalStateException("a fault of the program");
            case "recursion" -> recurse(0);
            case "hang" -> hang();
            case "spin" -> spin();
            case "heap" -> fillHeap();
            case "native" -> fillNativeMemory();
            case "disk" -> fillDisk();
            case "chatter" -> chatter();
            case "connect" -> connect(item.name().replaceAll("\\D", ""));
            default -> {}
        }
        return opener.open(item);
    }

    private static int recurse(int depth) {
        return depth < 0 ? 0 : recurse(depth + 1) + 1;
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void spin() {
        while (System.nanoTime() != 0) {
            Thread.onSpinWait();
        }
    }

    private static void fillHeap() {
        List<byte[]> kept = new ArrayList<>();
        while (kept.size() < Integer.MAX_VALUE) {
            kept.add(new byte[MEGABYTE]);
        }
    }

    private static void fillNativeMemory() {
        List<Memory> kept = new ArrayList<>();
        while (kept.size() < Integer.MAX_VALUE) {
            Memory block = new Memory(16L * MEGABYTE);
            block.clear();
            kept.add(block);
        }
    }

    private static void fillDisk() {
        try {
            Path file = Files.createTempFile("fill", ".tmp");
            Files.write(file, new byte[32 * MEGABYTE]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hang();
    }

    /** Writes to the real standard output, as native code may. */
    private static void chatter() {
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            out.write("Warning: invalid resolution 0 dpi\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hang();
    }

    private static void connect(String port) throws UnreadableFileException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", Integer.parseInt(port)), 1000);
        } catch (IOException e) {
            throw new UnreadableFileException(Problem.ENCRYPTED, "no network: the mark that the test looks for");
        }
    }

    @Override
    public void close() {
        opener.close();
    }
}
