package se.fvm.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** A way to damage a file, by bytes or by what stands in it. */
enum Mutation {
    /** A few bytes become others. */
    BYTES {
        @Override
        byte[] apply(byte[] file, RandomGenerator dice) {
            byte[] changed = file.clone();
            for (int i = dice.nextInt(1, 20); i > 0 && changed.length > 0; i--) {
                changed[dice.nextInt(changed.length)] = (byte) dice.nextInt(256);
            }
            return changed;
        }
    },
    /** The file ends too early. */
    CUT {
        @Override
        byte[] apply(byte[] file, RandomGenerator dice) {
            return Arrays.copyOf(file, dice.nextInt(file.length + 1));
        }
    },
    /** A stretch is missing. */
    GAP {
        @Override
        byte[] apply(byte[] file, RandomGenerator dice) {
            int from = dice.nextInt(file.length + 1);
            return joined(file, from, new byte[0], Math.min(file.length, from + dice.nextInt(1, 5000)));
        }
    },
    /** A stretch comes twice. */
    TWICE {
        @Override
        byte[] apply(byte[] file, RandomGenerator dice) {
            int from = dice.nextInt(file.length + 1);
            int to = Math.min(file.length, from + dice.nextInt(1, 5000));
            return joined(file, to, Arrays.copyOfRange(file, from, to), to);
        }
    },
    /** A number becomes a strange one: lengths, offsets, sizes, counts. */
    NUMBER {
        @Override
        byte[] apply(byte[] file, RandomGenerator dice) {
            int at = find(file, dice, b -> b >= '0' && b <= '9');
            int end = at;
            while (end < file.length && file[end] >= '0' && file[end] <= '9') {
                end++;
            }
            return joined(file, at, bytes(pick(NUMBERS, dice)), end);
        }
    },
    /** A word becomes another that means something in mails, PDFs, archives or images. */
    WORD {
        @Override
        byte[] apply(byte[] file, RandomGenerator dice) {
            int at = find(file, dice, Character::isLetter);
            int end = at;
            while (end < file.length && Character.isLetter(file[end] & 0x7f) && end < at + 20) {
                end++;
            }
            return joined(file, at, bytes(pick(WORDS, dice)), end);
        }
    },
    /** A line is missing, or moves to the front. */
    LINE {
        @Override
        byte[] apply(byte[] file, RandomGenerator dice) {
            int from = find(file, dice, b -> b == '\n');
            int to = from + 1;
            while (to < file.length && file[to] != '\n') {
                to++;
            }
            byte[] line = Arrays.copyOfRange(file, Math.min(from, file.length), Math.min(to, file.length));
            byte[] without = joined(file, from, new byte[0], to);
            return dice.nextBoolean() ? without : joined(without, 0, line, 0);
        }
    };

    private static final List<String> NUMBERS =
            List.of("0", "-1", "1", "65536", "2147483647", "4294967296", "99999999999999999999", "1e9");

    private static final List<String> WORDS = List.of(
            "multipart",
            "boundary",
            "base64",
            "quoted",
            "message",
            "charset",
            "rfc822",
            "image",
            "Filter",
            "DCTDecode",
            "FlateDecode",
            "JBIG2Decode",
            "Length",
            "Kids",
            "Parent",
            "Encrypt",
            "ObjStm",
            "endobj",
            "stream",
            "xref",
            "PK",
            "II",
            "MM");

    /** The damaged file; the given one is left as it is. */
    abstract byte[] apply(byte[] file, RandomGenerator dice);

    private interface Kind {
        boolean is(int symbol);
    }

    /** The place of such a byte at or after one that is drawn; the end of the file where there is none. */
    private static int find(byte[] file, RandomGenerator dice, Kind kind) {
        int at = dice.nextInt(file.length + 1);
        while (at < file.length && !kind.is(file[at] & 0x7f)) {
            at++;
        }
        return at;
    }

    private static byte[] joined(byte[] file, int to, byte[] between, int from) {
        int head = Math.min(to, file.length);
        int tail = Math.min(Math.max(from, head), file.length);
        byte[] all = Arrays.copyOf(file, head + between.length + file.length - tail);
        System.arraycopy(between, 0, all, head, between.length);
        System.arraycopy(file, tail, all, head + between.length, file.length - tail);
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String pick(List<String> all, RandomGenerator dice) {
        return all.get(dice.nextInt(all.size()));
    }
}
