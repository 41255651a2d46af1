package se.fvm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fvm.bench.Speed.Run;

/** Runs the commands that are compared, each through a shell that tells the processor time of all its children. */
final class Commands {

    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

    private final Path work;

    Commands(Path work) {
        this.work = work;
    }

    /** Says what is missing, before anything is measured. */
    static void check() throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        for (String command : List.of("bash", "tesseract", "ocrmypdf", "pdftoppm")) {
            if (new ProcessBuilder("sh", "-c", "command -v " + command).start().waitFor() != 0) {
                missing.add(command);
            }
        }
        boolean linux = Files.isReadable(Path.of("/proc/self/smaps_rollup"));
        if (!missing.isEmpty() || !linux) {
            throw new IllegalStateException(
                    (linux ? "Not found: " + String.join(", ", missing) : "Memory is measured by Linux's /proc")
                            + ". The benchmark compares with Debian's packages: apt-get install tesseract-ocr"
                            + " tesseract-ocr-swe ocrmypdf poppler-utils");
        }
    }

    /** {@code read}: the packaged jar if it is there, else the same command from the class path. */
    Run read(Path path, int jobs) throws IOException, InterruptedException {
        Path jar = Path.of("target", "fvm-intake.jar");
        String program = Files.exists(jar)
                ? "-jar " + jar
                : "-cp '" + System.getProperty("java.class.path") + "' se.fvm.FvmIntake";
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(java + " " + program + " read --jobs " + jobs + " '" + path + "' > '" + work.resolve("read.jsonl")
                + "'");
    }

    /** Every page as a grey image; what tesseract is given, not part of what is measured. */
    List<Path> drawn(List<Path> files, int dpi) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(work.resolve("drawn"));
        for (Path file : files) {
            run("pdftoppm -gray -r " + dpi + " '" + file + "' '" + folder.resolve(file.getFileName()) + "'");
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    Run tesseract(List<Path> images) throws IOException, InterruptedException {
        Path list = Files.write(
                work.resolve("images"), images.stream().map(Path::toString).toList());
        return run("OMP_THREAD_LIMIT=1 xargs -P 2 -I{} tesseract {} - -l swe < '" + list + "' > /dev/null 2>&1");
    }

    Run ocrmypdf(List<Path> files) throws IOException, InterruptedException {
        String each = files.stream()
                .map(f -> "ocrmypdf -q -l swe --jobs 2 --skip-text --deskew --rotate-pages '" + f + "' '"
                        + work.resolve("out.pdf") + "'")
                .collect(Collectors.joining("; "));
        return run(each);
    }

    private Run run(String command) throws IOException, InterruptedException {
        Path script = Files.writeString(work.resolve("command.sh"), command + "\nstatus=$?\ntimes\nexit $status\n");
        Path times = work.resolve("times");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder("bash", script.toString())
                .redirectOutput(times.toFile())
                .redirectError(work.resolve("errors").toFile())
                .start();
        TreeMemory memory = TreeMemory.watch(process);
        int status = process.waitFor();
        double wall = (System.nanoTime() - begin) / 1e9;
        if (status != 0) {
            throw new IllegalStateException(
                    "failed with " + status + ": " + command + "\n" + Files.readString(work.resolve("errors")));
        }
        return new Run(seconds(Files.readString(times)), wall, memory.mostMebibytes());
    }

    /** The last line of what {@code times} prints: user and system time of the shell's children. */
    private static double seconds(String times) {
        Matcher m = TIME.matcher(times.strip());
        if (!m.find()) {
            throw new IllegalStateException("no times in: " + times);
        }
        return 60 * (Double.parseDouble(m.group(1)) + Double.parseDouble(m.group(3)))
                + Double.parseDouble(m.group(2))
                + Double.parseDouble(m.group(4));
    }
}
