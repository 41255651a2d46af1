package se.fvm.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Unpacks bytes in a folder of a test's own. */
record Unpacked(Path folder, DocumentLimits limits) {

    Unpacked(Path folder) {
        this(folder, DocumentLimits.DEFAULTS);
    }

    Parcel of(String mail) throws IOException {
        return of("mail.eml", RawMail.bytes(mail));
    }

    Parcel of(String name, byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "in", ""), content);
        return Documents.unpacker(limits).unpack(file, name, Files.createTempDirectory(folder, "out"));
    }

    static List<String> names(Parcel parcel) {
        return parcel.items().stream().map(Item::name).toList();
    }

    static byte[] content(Item item) throws IOException {
        return Files.readAllBytes(item.content());
    }
}
