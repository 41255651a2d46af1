package se.fvm.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, read without ever holding more than a bounded piece of one. */
final class ByteLines implements AutoCloseable {

    private static final int LONGEST = 8192;

    private final InputStream in;

    ByteLines(Path file) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(file), 65_536);
    }

    /** The next line with its end, or a piece of a line that is very long; null at the end of the file. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n' || line.size() >= LONGEST) {
                break;
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    /** A line as text, a character a byte, without its end. */
    static String text(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1).replaceAll("[\\r\\n]+$", "");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
