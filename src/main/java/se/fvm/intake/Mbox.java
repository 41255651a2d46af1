package se.fvm.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The messages of an mbox file (RFC 4155), one after the other, without ever holding one in memory. A message begins
 * after a line {@code From sender date}, at the start of the file or after an empty line; lines that were quoted as
 * {@code >From} when the file was written ("mboxrd") are given back as they were.
 */
public final class Mbox implements Closeable {

    private static final Pattern SEPARATOR = Pattern.compile("From \\S.*\\d{1,2}:\\d{2}.*\\d{4}.*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(">+From ", Pattern.DOTALL);
    private static final String START = "From ";

    /** A longer line is passed on in pieces; no separator is as long. */
    private static final int LONGEST_PIECE = 8192;

    private final InputStream in;
    private byte[] next;
    private byte[] afterNext;

    private Mbox(InputStream in) throws IOException {
        this.in = in;
        this.next = piece();
        this.afterNext = piece();
    }

    /** Whether a file begins as an mbox does. */
    public static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return text(in.readNBytes(START.length())).equals(START);
        }
    }

    /** Opens a file that {@link #is} an mbox. */
    public static Mbox open(Path file) throws IOException {
        return new Mbox(new BufferedInputStream(Files.newInputStream(file)));
    }

    /** The next message, to be read to its end before the one after it; empty when there is none. */
    public Optional<InputStream> message() throws IOException {
        if (next.length == 0) {
            return Optional.empty();
        }
        advance();
        return Optional.of(new Message());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The next line with its line end, or the next part of a very long one; nothing at the end of the file. */
    private byte[] piece() throws IOException {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            piece.write(b);
            if (b == '\n' || piece.size() == LONGEST_PIECE) {
                break;
            }
        }
        return piece.toByteArray();
    }

    private void advance() throws IOException {
        next = afterNext;
        afterNext = piece();
    }

    private static boolean isSeparator(byte[] line) {
        return SEPARATOR.matcher(text(line)).matches();
    }

    private static boolean isEmptyLine(byte[] line) {
        return text(line).equals("\n") || text(line).equals("\r\n");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** One message: everything up to the next separator, without the empty line that belongs to the separator. */
    private final class Message extends InputStream {

        private byte[] current = {};
        private int position;
        private boolean atLineStart = true;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (position == current.length && !fill()) {
                return -1;
            }
            int count = Math.min(length, current.length - position);
            System.arraycopy(current, position, buffer, offset, count);
            position += count;
            return count;
        }

        private boolean fill() throws IOException {
            if (next.length == 0) {
                return false;
            }
            if (atLineStart && isEmptyLine(next) && (afterNext.length == 0 || isSeparator(afterNext))) {
                Mbox.this.advance();
                return false;
            }
            boolean quoted = atLineStart && QUOTED.matcher(text(next)).lookingAt();
            current = next;
            position = quoted ? 1 : 0;
            atLineStart = next[next.length - 1] == '\n';
            Mbox.this.advance();
            return true;
        }
    }
}
