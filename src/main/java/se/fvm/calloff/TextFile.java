package se.fvm.calloff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a whole file as UTF-8, with or without a byte order mark, saying clearly where it is not. */
final class TextFile {

    private static final long MAX_BYTES = 10_000_000;

    private TextFile() {}

    static Optional<String> read(Path file, Problems problems) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                problems.add(file, "is larger than 10 MB; is it the right file?");
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            try {
                String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
                return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            } catch (CharacterCodingException e) {
                problems.add(
                        file, lineOf(bytes), "encoding", "the file is not UTF-8 from here on; save it again as UTF-8");
            }
        } catch (NoSuchFileException e) {
            problems.add(file, "no such file; create it, or name the right folder");
        } catch (IOException e) {
            problems.add(file, "cannot be read (" + e.getClass().getSimpleName() + "); check its rights");
        }
        return Optional.empty();
    }

    /** The decoder stops in front of the bytes that it cannot decode. */
    private static int lineOf(ByteBuffer stopped) {
        int line = 1;
        for (int i = 0; i < stopped.position(); i++) {
            if (stopped.get(i) == '\n') {
                line++;
            }
        }
        return line;
    }
}
