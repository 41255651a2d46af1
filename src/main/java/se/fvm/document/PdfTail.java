package se.fvm.document;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Looks for the marker that ends every PDF ({@code %%EOF}, ISO 32000-1, 7.5.5). */
final class PdfTail {

    /** Mailers and scanners leave some padding after it; 64 KB is far more than any seen. */
    private static final int REACH = 65_536;

    private PdfTail() {}

    /** Whether the marker is there: a PDF without it was cut off, though a lenient parser finds pages in it. */
    static boolean present(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(REACH, in.length());
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }
}
