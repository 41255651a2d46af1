package se.fvm.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files that old mailers and scanners write into the text of a mail (uuencode, POSIX.1-2017). */
final class Uuencoded {

    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.*)", Pattern.DOTALL);

    /** A line of 45 bytes, its length and a checksum that some add. */
    private static final int LONGEST_LINE = 1 + 60 + 2;

    private final ByteLines lines;

    private Uuencoded(ByteLines lines) {
        this.lines = lines;
    }

    /** Takes what was found. */
    interface Taker {
        void take(String name, InputStream content) throws IOException;
    }

    /**
     * Parts a text from the files in it.
     *
     * @param most how many bytes of the text are wanted
     * @return the text without the files
     */
    static byte[] part(Path text, int most, Taker files) throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try (ByteLines lines = new ByteLines(text)) {
            byte[] line = lines.next();
            while (line != null) {
                Matcher begin = BEGIN.matcher(line.length < 2000 ? ByteLines.text(line) : "");
                byte[] first = begin.matches() ? lines.next() : null;
                if (first != null && isData(ByteLines.text(first))) {
                    files.take(
                            HeaderText.name(HeaderText.ofBytes(begin.group(1).getBytes(StandardCharsets.ISO_8859_1))),
                            new Uuencoded(lines).content(first));
                    line = lines.next();
                } else {
                    rest.write(line, 0, Math.min(line.length, most - rest.size()));
                    line = begin.matches() ? first : lines.next();
                }
            }
        }
        return rest.toByteArray();
    }

    private static boolean isData(String line) {
        if (line.isEmpty() || line.length() > LONGEST_LINE || line.chars().anyMatch(c -> c < ' ' || c > '`')) {
            return false;
        }
        int bytes = value(line.charAt(0));
        // Blanks at the end may be lost on the way.
        return bytes > 0 && line.length() <= 1 + (bytes + 2) / 3 * 4 + 2;
    }

    private static int value(char c) {
        return (c - ' ') & 0x3f;
    }

    private InputStream content(byte[] first) {
        return new InputStream() {
            private byte[] piece = decoded(ByteLines.text(first));
            private int at;
            private boolean ended;

            @Override
            public int read() throws IOException {
                return next() ? piece[at++] & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                if (most == 0) {
                    return 0;
                }
                if (!next()) {
                    return -1;
                }
                int count = Math.min(most, piece.length - at);
                System.arraycopy(piece, at, into, from, count);
                at += count;
                return count;
            }

            private boolean next() throws IOException {
                while (at == piece.length && !ended) {
                    byte @Nullable [] line = lines.next();
                    String text = line == null ? null : ByteLines.text(line);
                    ended = "end".equals(text);
                    if (text == null || !(ended || text.isBlank() || text.equals("`") || isData(text))) {
                        throw new IOException("the end of an encoded file is missing");
                    }
                    piece = !ended && isData(text) ? decoded(text) : new byte[0];
                    at = 0;
                }
                return !ended;
            }
        };
    }

    private static byte[] decoded(String line) {
        byte[] bytes = new byte[value(line.charAt(0))];
        for (int i = 0; i < bytes.length; i++) {
            int group = 1 + i / 3 * 4;
            int bits = 0;
            for (int j = 0; j < 4; j++) {
                bits = (bits << 6) | (group + j < line.length() ? value(line.charAt(group + j)) : 0);
            }
            bytes[i] = (byte) (bits >> (8 * (2 - i % 3)));
        }
        return bytes;
    }
}
