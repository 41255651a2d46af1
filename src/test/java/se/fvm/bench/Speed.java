package se.fvm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures what reading costs: pages per second of processor time and of wall time of {@code read}, of the tesseract
 * command and of ocrmypdf on the same scans, how many born-digital pages are read in a second, and how much memory the
 * whole process tree takes. Usage: {@code [--seed N] [--mails N] [--folder DIR] [--skip-memory]}; without a folder the
 * scans come from generated mails.
 */
public final class Speed {

    private static final int DIGITAL_PAGES = 390;
    private static final int LONG_SCAN = 300;

    private final Path work;
    private final Commands commands;

    private Speed(Path work) {
        this.work = work;
        this.commands = new Commands(work);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        long seed = 41;
        int mails = 30;
        Path folder = null;
        boolean memory = true;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--seed" -> seed = Long.parseLong(args[++i]);
                case "--mails" -> mails = Integer.parseInt(args[++i]);
                case "--folder" -> folder = Path.of(args[++i]);
                case "--skip-memory" -> memory = false;
                default ->
                    throw new IllegalArgumentException(
                            "Unknown: " + args[i] + ". Usage: [--seed N] [--mails N] [--folder DIR] [--skip-memory]");
            }
        }
        Commands.check();
        Path work = Files.createTempDirectory("fvm-speed-");
        try {
            Scans scans = folder == null ? Scans.generated(seed, mails, work) : Scans.from(folder, work);
            Speed speed = new Speed(work);
            speed.compare(scans);
            speed.digital();
            if (memory) {
                speed.memory(scans);
            }
        } finally {
            Scans.delete(work);
        }
    }

    private void compare(Scans scans) throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "%d scanned PDFs, %d pages; %s%n%-52s %8s %8s %12s %12s %8s%n",
                scans.files().size(),
                scans.pages(),
                load(),
                "",
                "CPU s",
                "wall s",
                "pages/CPU s",
                "pages/wall s",
                "MiB");
        Run read = print("read --jobs 2", scans.pages(), commands.read(scans.folder(), 2));
        List<Path> drawn = commands.drawn(scans.files(), 300);
        Run tesseract = print("tesseract, 300 dpi, two at a time", scans.pages(), commands.tesseract(drawn));
        Run ocrmypdf =
                print("ocrmypdf --skip-text --deskew --rotate-pages", scans.pages(), commands.ocrmypdf(scans.files()));
        System.out.printf(
                Locale.ROOT,
                "read gives %.2f times the pages per CPU second of tesseract, %.2f times those of ocrmypdf (%s)%n",
                tesseract.cpu() / read.cpu(),
                ocrmypdf.cpu() / read.cpu(),
                load());
    }

    private void digital() throws IOException, InterruptedException {
        Path folder = Files.createDirectory(work.resolve("digital"));
        Run empty = commands.read(Pdfs.digital(folder.resolve("en.pdf"), 1), 1);
        Run many = commands.read(Pdfs.digital(folder.resolve("alla.pdf"), DIGITAL_PAGES + 1), 1);
        print("read, born digital", DIGITAL_PAGES + 1, many);
        System.out.printf(
                Locale.ROOT,
                "born-digital pages after the start: %.0f a wall second, %.0f a CPU second%n",
                DIGITAL_PAGES / (many.wall() - empty.wall()),
                DIGITAL_PAGES / (many.cpu() - empty.cpu()));
    }

    private void memory(Scans scans) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(work.resolve("large"));
        for (String name : List.of("a.pdf", "b.pdf")) {
            Pdfs.repeated(scans.files(), LONG_SCAN, folder.resolve(name));
        }
        print("read --jobs 2, two scans of " + LONG_SCAN + " pages", 2 * LONG_SCAN, commands.read(folder, 2));
        Path wide = Files.createDirectory(work.resolve("wide"));
        for (String name : List.of("a.pdf", "b.pdf")) {
            Pdfs.a3(wide.resolve(name), 600);
        }
        print("read --jobs 2, two pages of A3 at 600 dpi", 2, commands.read(wide, 2));
    }

    private static Run print(String what, int pages, Run run) {
        System.out.printf(
                Locale.ROOT,
                "%-52s %8.1f %8.1f %12.2f %12.2f %8d%n",
                what,
                run.cpu(),
                run.wall(),
                pages / run.cpu(),
                pages / run.wall(),
                run.mebibytes());
        return run;
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "load of the machine %.1f",
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
    }

    /**
     * What a command took, with all processes that it started.
     *
     * @param cpu seconds of processor time, user and system
     * @param wall seconds
     * @param mebibytes the most memory at any time, shared pages counted once
     */
    record Run(double cpu, double wall, long mebibytes) {}
}
