package se.fvm.reading;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The sheets that form one paper, in the order in which they are to be read, which need not be the order of the scan.
 *
 * @param sheets at least one
 */
record Paper(List<Sheet> sheets) {

    Paper {
        sheets = List.copyOf(sheets);
    }

    Sheet first() {
        return sheets.get(0);
    }

    /** The file that holds the paper's first page. */
    String attachment() {
        return first().attachment();
    }

    int firstPage() {
        return within().mapToInt(Sheet::number).min().orElseThrow();
    }

    int lastPage() {
        return within().mapToInt(Sheet::number).max().orElseThrow();
    }

    /** Names of the further files that hold the rest of it. */
    List<String> alsoIn() {
        return sheets.stream()
                .map(Sheet::attachment)
                .distinct()
                .filter(a -> !Objects.equals(a, attachment()))
                .toList();
    }

    Paper with(Paper rest) {
        return new Paper(Stream.concat(sheets.stream(), rest.sheets.stream()).toList());
    }

    private Stream<Sheet> within() {
        return sheets.stream().filter(s -> s.attachment().equals(attachment()));
    }

    Stream<Row> rows() {
        return sheets.stream().flatMap(s -> s.rows().stream());
    }

    /** Whether all of its text has been read. */
    boolean whole() {
        return sheets.stream().allMatch(Sheet::whole);
    }

    /** Reads what is left of its text. */
    void readRest() {
        sheets.forEach(Sheet::readRest);
    }

    /** Reads those of its pages anew, in one go, that were read in parts. */
    void readAnew() {
        sheets.forEach(Sheet::readAnew);
    }

    boolean blank() {
        return sheets.stream().allMatch(Sheet::blank);
    }
}
