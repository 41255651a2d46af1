package se.fvm.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import se.fvm.document.Box;
import se.fvm.document.ForwardingPage;
import se.fvm.document.Item;
import se.fvm.document.Page;
import se.fvm.document.PageOpener;
import se.fvm.document.PageText;
import se.fvm.document.PagedFile;
import se.fvm.document.PagesOf;
import se.fvm.document.UnreadableFileException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps recognised text in a folder by what was recognised, so that the same pages are quick to read again. */
final class CachedPages implements PageOpener {
    private final PageOpener opener;
    private final Path folder;

    CachedPages(PageOpener opener, Path folder) {
        this.opener = opener;
        this.folder = folder;
    }

    @Override
    public boolean opens(String type) {
        return opener.opens(type);
    }

    @Override
    public PagedFile open(Item item) throws UnreadableFileException {
        PagedFile file = opener.open(item);
        String key = hash(item.content());
        return new PagesOf(file, page -> new CachedPage(page, key + "-" + page.number()));
    }

    @Override
    public void close() {
        opener.close();
    }

    private static String hash(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)), 0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private PageText kept(String key, Supplier<PageText> source) {
        Path file = folder.resolve(key.substring(0, 2)).resolve(key + ".json");
        try {
            if (Files.exists(file)) {
                return JsonMapper.shared().readValue(Files.readString(file), PageText.class);
            }
            PageText text = source.get();
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "new", ".part");
            Files.writeString(part, JsonMapper.shared().writeValueAsString(text));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class CachedPage extends ForwardingPage {
        private final String key;

        CachedPage(Page page, String key) {
            super(page);
            this.key = key;
        }

        @Override
        public PageText text() {
            return kept(key, super::text);
        }

        @Override
        public PageText read(Box part, double scale, Layout layout) {
            String where = "%s-%d_%d_%d_%d-%s-%s"
                    .formatted(key, part.x(), part.y(), part.width(), part.height(), scale, layout);
            return kept(where, () -> super.read(part, scale, layout));
        }
    }
}
