package se.fvm.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A file with an image that a test writes. */
abstract class WrittenImage {

    @TempDir
    Path folder;

    final PageOpener opener = Documents.opener(DocumentLimits.DEFAULTS);

    @AfterEach
    void letGo() {
        opener.close();
    }

    Item item(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("image"), content);
        return new Item("image", file, FileTypes.of(file), false, null);
    }
}
