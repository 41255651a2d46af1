package se.fvm.document;

import java.io.IOException;
import java.nio.file.Path;

/** Takes a mail, an archive or a bare file apart. */
public interface Unpacker {

    /**
     * Takes a file apart; whatever is inside is found, at any depth within the limits.
     *
     * @param file the file; its type is found from its bytes
     * @param name its name for people
     * @param workspace an empty folder of our own for the contents; the caller deletes it
     * @throws IOException if the file itself cannot be opened or the workspace not be written; damage inside the file
     *     is no exception but an item with a problem
     */
    Parcel unpack(Path file, String name, Path workspace) throws IOException;
}
