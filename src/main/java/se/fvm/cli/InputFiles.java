package se.fvm.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files that paths on a command line stand for: a file itself, of a folder everything in it, in name order. */
final class InputFiles {

    /**
     * What was found.
     *
     * @param files in the order given, each folder's in name order
     * @param problems paths that could not be opened, each with the reason
     */
    record Found(List<Path> files, List<String> problems) {}

    private final List<Path> files = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private InputFiles() {}

    static Found find(List<Path> paths) {
        InputFiles found = new InputFiles();
        paths.forEach(found::add);
        return new Found(List.copyOf(found.files), List.copyOf(found.problems));
    }

    private void add(Path path) {
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (!Files.exists(path)) {
            problems.add(path + ": no such file or folder");
        } else if (!Files.isReadable(path)) {
            problems.add(path + ": may not be read; check its permissions");
        } else if (!Files.isRegularFile(path)) {
            problems.add(path + ": is neither a file nor a folder");
        } else {
            files.add(path);
        }
    }

    private void addFolder(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            problems.add(folder + ": cannot be listed; check its permissions");
            return;
        }
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        for (Path entry : entries) {
            // A link to a folder may lead in a circle, or out of what was meant.
            if (Files.isDirectory(entry) && !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(entry + ": is a link to a folder, which is not followed; give the folder itself");
            } else {
                add(entry);
            }
        }
    }
}
