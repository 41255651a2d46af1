package se.fvm.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A ZIP archive. The names of its entries are names only, never paths. */
final class ZipArchive implements Containers.Kind {

    private static final Charset DOS = Charset.isSupported("IBM850") ? Charset.forName("IBM850") : HeaderText.WINDOWS;

    @Override
    public void open(Path container, Containers containers, Unpacking run, String prefix, int depth)
            throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(container).get()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                String name = name(entry);
                if (entry.isDirectory() || name.isEmpty() || isMacShadow(name)) {
                    continue;
                }
                if (run.full()) {
                    run.addRest(prefix);
                    return;
                }
                take(zip, entry, name, containers, run, prefix, depth);
            }
        }
    }

    private static void take(
            ZipFile zip,
            ZipArchiveEntry entry,
            String name,
            Containers containers,
            Unpacking run,
            String prefix,
            int depth)
            throws IOException {
        boolean locked = entry.getGeneralPurposeBit().usesEncryption();
        if (locked || !zip.canReadEntryData(entry)) {
            Problem problem = locked ? Problem.ENCRYPTED : Problem.UNSUPPORTED;
            Unpacking.Stored nothing = run.store(InputStream.nullInputStream());
            run.add(new Item(prefix + name, nothing.path(), FileTypes.UNKNOWN, false, problem));
            return;
        }
        Unpacking.Stored stored;
        try (InputStream in = zip.getInputStream(entry)) {
            stored = run.store(in);
        }
        containers.take(run, new Containers.Found(prefix, name, stored, "", false), depth);
    }

    /** Macs put a file of properties beside every file. */
    private static boolean isMacShadow(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
    }

    private static String name(ZipArchiveEntry entry) {
        String name = entry.getGeneralPurposeBit().usesUTF8ForNames() ? entry.getName() : decoded(entry);
        return HeaderText.name(name.replace('\\', '/').replaceAll("^([A-Za-z]:)?/+|(^|/)\\.\\.?(?=/)", ""))
                .replaceAll("^/+", "");
    }

    /**
     * A name in an unstated character set: UTF-8 if it can be, else DOS's set where it uses codes that are letters
     * there and quotation marks in Windows' set.
     */
    private static String decoded(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null) {
            return entry.getName();
        }
        String text = HeaderText.ofBytes(raw);
        if (text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length == raw.length) {
            return text;
        }
        for (byte b : raw) {
            int code = b & 0xff;
            if (code >= 0x80 && code < 0xa0) {
                return new String(raw, DOS);
            }
        }
        return text;
    }
}
