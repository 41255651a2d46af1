package se.fvm.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the pictures asked for last, up to a number of bytes. */
final class PictureCache<K> {

    private final long limit;
    private final Map<K, Picture> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /**
     * @param limit in bytes of PNG; a picture larger than this is not kept
     */
    PictureCache(long limit) {
        this.limit = limit;
    }

    synchronized Optional<Picture> get(K key) {
        return Optional.ofNullable(pictures.get(key));
    }

    synchronized void put(K key, Picture picture) {
        Picture before = pictures.put(key, picture);
        bytes += picture.png().length - (before == null ? 0 : before.png().length);
        var eldest = pictures.entrySet().iterator();
        while (bytes > limit && eldest.hasNext()) {
            bytes -= eldest.next().getValue().png().length;
            eldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
