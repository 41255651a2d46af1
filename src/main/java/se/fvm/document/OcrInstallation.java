package se.fvm.document;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.TessAPI1;
import org.jspecify.annotations.Nullable;

/**
 * Tesseract, Leptonica and their models, made ready for this process, once.
 *
 * <p>The libraries come from the class path (the classified jars of org.bytedeco) unless {@value #LIBRARY_PATH} names
 * a folder with installed ones of the same version. The models come from the class path unless {@value #MODEL_PATH}
 * names a folder with {@code swe.traineddata}. Both may be set as system properties or, in capitals with underscores,
 * as environment variables.
 */
final class OcrInstallation {

    /** Setting: a folder with libtesseract and libleptonica to use instead of the packed ones. */
    static final String LIBRARY_PATH = "fvm.ocr.library-path";

    /** Setting: a folder with swe.traineddata to use instead of the packed one. */
    static final String MODEL_PATH = "fvm.ocr.model-path";

    /** Tess4J's structures and calls are made for exactly this release series. */
    private static final String VERSION = "5.5.";

    /** Leptonica writes its remarks to stderr; only its errors count here, and they come as return values. */
    private static final int NO_MESSAGES = 6;

    private static final String LANGUAGE_MODEL = "swe.traineddata";
    private static final String ORIENTATION_MODEL = "osd.traineddata";

    private static @Nullable OcrInstallation made;

    private final Path languageModels;
    private final Path orientationModels;

    private OcrInstallation(Path languageModels, Path orientationModels) {
        this.languageModels = languageModels;
        this.orientationModels = orientationModels;
    }

    /**
     * The installation, prepared at the first call.
     *
     * @throws IllegalStateException if a library or a model is missing; the message says what to do
     */
    static synchronized OcrInstallation get() {
        if (made == null) {
            try {
                made = prepare();
            } catch (IOException e) {
                throw new IllegalStateException(
                        "The OCR libraries could not be copied into " + System.getProperty("java.io.tmpdir")
                                + ": is the folder writable, and is there space? Another one can be named with"
                                + " -Djava.io.tmpdir",
                        e);
            }
        }
        return made;
    }

    /**
     * A handle with a model.
     *
     * @param models folder of the model
     * @param language name of the model
     * @param mode Tesseract's engine mode, which the model must be made for
     * @throws IllegalStateException if the model is not taken; a handle used after that ends the process
     */
    static TessBaseAPI handle(Path models, String language, int mode) {
        TessBaseAPI made = TessAPI1.TessBaseAPICreate();
        if (TessAPI1.TessBaseAPIInit2(made, models.toString(), language, mode) != 0) {
            TessAPI1.TessBaseAPIDelete(made);
            throw new IllegalStateException("Tesseract does not take " + language + ".traineddata in " + models
                    + ": the file is damaged; delete that folder if it is a copy, else name another with "
                    + MODEL_PATH);
        }
        // Remarks on every page would fill the log; what counts comes as a return value.
        TessAPI1.TessBaseAPISetVariable(made, "debug_file", Platform.isWindows() ? "nul" : "/dev/null");
        return made;
    }

    /** Frees a handle. */
    static void release(TessBaseAPI handle) {
        TessAPI1.TessBaseAPIEnd(handle);
        TessAPI1.TessBaseAPIDelete(handle);
    }

    /** Folder with the Swedish model. */
    Path languageModels() {
        return languageModels;
    }

    /** Folder with the model that tells which way up a page lies. */
    Path orientationModels() {
        return orientationModels;
    }

    static OcrInstallation prepare() throws IOException {
        Optional<Path> libraries = setting(LIBRARY_PATH);
        Optional<Path> models = setting(MODEL_PATH);
        Map<String, URL> packed = new LinkedHashMap<>();
        if (libraries.isEmpty()) {
            packed.putAll(packedLibraries());
        }
        packed.put(ORIENTATION_MODEL, packed("tessdata/" + ORIENTATION_MODEL));
        if (models.isEmpty()) {
            packed.put(LANGUAGE_MODEL, packed("tessdata/" + LANGUAGE_MODEL));
        } else if (!Files.isReadable(models.get().resolve(LANGUAGE_MODEL))) {
            throw new IllegalStateException(MODEL_PATH + " names " + models.get() + ", where there is no readable "
                    + LANGUAGE_MODEL + "; name the folder that holds it, or leave the setting out");
        }
        Path folder = NativeFiles.folder(packed);
        load(libraries.orElse(folder));
        return new OcrInstallation(models.orElse(folder), folder);
    }

    private static void load(Path libraries) {
        String before = System.getProperty("jna.library.path");
        System.setProperty(
                "jna.library.path",
                before == null ? libraries.toString() : libraries + System.getProperty("path.separator") + before);
        if (Platform.isLinux()) {
            // An installed Tesseract with OpenMP is 5.7 times slower with its default threads; read when it is loaded.
            NativeLibrary.getInstance("c").getFunction("setenv").invokeInt(new Object[] {"OMP_THREAD_LIMIT", "1", 0});
        }
        String version;
        try {
            version = TessAPI1.TessVersion();
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalStateException(
                    "Tesseract could not be loaded from " + libraries + ": the folder must hold libtesseract " + VERSION
                            + "x and its libleptonica and allow execution; another one can be named with "
                            + LIBRARY_PATH + " (or -Djava.io.tmpdir, where the packed ones are copied)",
                    e);
        }
        if (!version.startsWith(VERSION)) {
            throw new IllegalStateException("Tesseract " + version + " was found in " + libraries + ", but " + VERSION
                    + "x is needed; leave " + LIBRARY_PATH + " out to use the packed one");
        }
        Leptonica1.setMsgSeverity(NO_MESSAGES);
    }

    private static Map<String, URL> packedLibraries() {
        return switch (Platform.RESOURCE_PREFIX) {
            case "linux-x86-64" -> linux("linux-x86_64");
            case "linux-aarch64" -> linux("linux-arm64");
            case "darwin-x86-64" -> mac("macosx-x86_64");
            case "darwin-aarch64" -> mac("macosx-arm64");
            // Tess4J and Lept4J carry the libraries for Windows themselves, and JNA finds them there.
            case "win32-x86-64" -> Map.of();
            default ->
                throw new IllegalStateException("No OCR library is packed for " + Platform.RESOURCE_PREFIX
                        + "; install Tesseract " + VERSION + "x and name its folder with " + LIBRARY_PATH);
        };
    }

    private static Map<String, URL> linux(String platform) {
        return Map.of(
                "libtesseract.so.5.5", packed("org/bytedeco/tesseract/" + platform + "/libtesseract.so.5.5"),
                "libleptonica.so.6", packed("org/bytedeco/leptonica/" + platform + "/libleptonica.so.6"));
    }

    /** On macOS the linker asks for the versioned names and JNA for the plain ones. */
    private static Map<String, URL> mac(String platform) {
        URL tesseract = packed("org/bytedeco/tesseract/" + platform + "/libtesseract.5.5.dylib");
        URL leptonica = packed("org/bytedeco/leptonica/" + platform + "/libleptonica.6.dylib");
        return Map.of(
                "libtesseract.5.5.dylib", tesseract,
                "libtesseract.dylib", tesseract,
                "libleptonica.6.dylib", leptonica,
                "libleptonica.dylib", leptonica);
    }

    private static URL packed(String resource) {
        URL found = NativeFiles.resource(resource);
        if (found == null) {
            throw new IllegalStateException(
                    "This program was packed without " + resource + ": build it again, or name installed files with "
                            + String.join(" and ", List.of(LIBRARY_PATH, MODEL_PATH)));
        }
        return found;
    }

    private static Optional<Path> setting(String name) {
        String value = System.getProperty(name);
        if (value == null || value.isBlank()) {
            value = System.getenv(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
        }
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
    }
}
