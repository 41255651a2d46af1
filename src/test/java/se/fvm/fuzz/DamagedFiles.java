package se.fvm.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.CampaignFiles;
import se.fvm.document.DocumentLimits;
import se.fvm.document.Documents;
import se.fvm.document.Item;

/** The sample mails and the files in them, damaged in ways that a seed decides. */
final class DamagedFiles {

    static final Path CAMPAIGN = Path.of("samples", "campaign");
    private static final Path MAILS = Path.of("samples", "mails");
    private static final int MOST_MUTATIONS = 4;

    private final List<Whole> whole;

    /**
     * A file that is in order.
     *
     * @param extension what its name ends with, such as {@code .pdf}
     */
    private record Whole(String name, String extension, byte[] content) {}

    /** A damaged file; the name says of what, and by which seed, so that it can be made again. */
    record Damaged(String name, byte[] content) {}

    private DamagedFiles(List<Whole> whole) {
        this.whole = whole;
    }

    /** Of the sample mails, each as it is. */
    static DamagedFiles ofMails() {
        try (Stream<Path> mails = Files.list(MAILS)) {
            return new DamagedFiles(mails.sorted()
                    .map(mail -> new Whole(mail.getFileName().toString(), ".eml", read(mail)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the PDFs, images and archives in the sample mails. */
    static DamagedFiles ofAttachments(Path workspace) throws IOException {
        List<Whole> found = new ArrayList<>();
        List<Path> mails;
        try (Stream<Path> all = Files.list(MAILS)) {
            mails = all.sorted().toList();
        }
        for (Path mail : mails) {
            Path folder = Files.createDirectory(workspace.resolve(mail.getFileName()));
            for (Item item : Documents.unpacker(DocumentLimits.DEFAULTS)
                    .unpack(mail, mail.getFileName().toString(), folder)
                    .items()) {
                found.add(new Whole(mail.getFileName() + "-" + found.size(), ".bin", read(item.content())));
            }
        }
        return new DamagedFiles(found);
    }

    /** One damaged file; the same for the same seed. */
    Damaged make(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        Whole file = whole.get(dice.nextInt(whole.size()));
        byte[] content = file.content();
        StringBuilder name = new StringBuilder(seed + "-" + file.name());
        for (int i = dice.nextInt(1, MOST_MUTATIONS + 1); i > 0; i--) {
            Mutation mutation = Mutation.values()[dice.nextInt(Mutation.values().length)];
            content = mutation.apply(content, dice);
            name.append('-').append(mutation);
        }
        return new Damaged(name + file.extension(), content);
    }

    static Campaign campaign() {
        return CampaignFiles.read(CAMPAIGN);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
