package se.fvm.intake.worker;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a worker is started: this program's own class path with another main class, in an empty environment and, where the
 * system lets us, without a network.
 *
 * @param isolation the command in front that takes the network away; empty where there is none
 * @param main name of the main class
 */
record WorkerLaunch(List<String> isolation, String main) {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLaunch.class);

    /** Starts classes from jars within the packaged jar; on its class path alone. */
    private static final String JAR_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private static final List<String> OCR_SETTINGS = List.of("fvm.ocr.library-path", "fvm.ocr.model-path");

    /** Linux's ways to a network of one's own without any device, as root and as anybody. */
    private static final List<List<String>> WITHOUT_NETWORK =
            List.of(List.of("unshare", "--net"), List.of("unshare", "--user", "--map-current-user", "--net"));

    private static final long PROBE_SECONDS = 10;

    /** A launch of the program's own worker. */
    static WorkerLaunch ofWorker() {
        List<String> isolation =
                WITHOUT_NETWORK.stream().filter(WorkerLaunch::works).findFirst().orElse(List.of());
        if (isolation.isEmpty()) {
            LOG.info("this system does not let workers be cut off from the network; they have nothing to say to it");
        }
        return new WorkerLaunch(isolation, Worker.class.getName());
    }

    /**
     * The process to start.
     *
     * @param folder of its own, for temporary files and its working directory
     */
    ProcessBuilder process(WorkerLimits limits, Path folder) {
        List<String> command = new ArrayList<>(isolation);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + limits.heap().toBytes(),
                "-XX:+UseSerialGC",
                // Most of a page is native code: what the second compiler takes comes back only after some 100 pages.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dfvm.ocr.copies=" + System.getProperty("java.io.tmpdir")));
        for (String setting : OCR_SETTINGS) {
            String value = System.getProperty(setting);
            if (value != null) {
                command.add("-D" + setting + "=" + Path.of(value).toAbsolutePath());
            }
        }
        command.addAll(List.of("-cp", classPath()));
        if (ClassLoader.getSystemResource(JAR_LAUNCHER.replace('.', '/') + ".class") == null) {
            command.add(main);
        } else {
            command.addAll(List.of("-Dloader.main=" + main, JAR_LAUNCHER));
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        environment(builder.environment());
        return builder.redirectError(Redirect.INHERIT);
    }

    /** Nothing of ours is passed on but where programs and OCR files are: passwords stand in environments. */
    private static void environment(Map<String, String> environment) {
        Map<String, String> ours = System.getenv();
        environment.clear();
        environment.put("LC_ALL", "C.UTF-8");
        // glibc's one arena a thread and core would hold on to what native code has freed.
        environment.put("MALLOC_ARENA_MAX", "2");
        for (String name : List.of("PATH", "SystemRoot", "FVM_OCR_LIBRARY_PATH", "FVM_OCR_MODEL_PATH")) {
            String value = ours.get(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean works(List<String> isolation) {
        List<String> command = new ArrayList<>(isolation);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            LOG.debug("{} cannot be run", isolation, e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
