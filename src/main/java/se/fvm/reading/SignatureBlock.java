package se.fvm.reading;

import java.util.List;
import se.fvm.document.Box;

/**
 * The part of a page in which one party signs.
 *
 * @param sheet the page
 * @param titleRow the row that names the party
 * @param box what belongs to the party, in pixels of the page
 * @param apart whether the other party's block was found too, or the captions leave no doubt, so that the border between
 *     them is known
 * @param rows the rows of the page that lie within the block, from top to bottom, those of a second reading included
 * @param fields where the captions say that something belongs; empty in a block without captions
 * @param line height in pixels of a usual line of print in the paper
 */
record SignatureBlock(Sheet sheet, Row titleRow, Box box, boolean apart, List<Row> rows, List<Field> fields, int line) {

    SignatureBlock {
        rows = List.copyOf(rows);
        fields = List.copyOf(fields);
    }

    /** The room that belongs to a caption. */
    record Field(Caption caption, Box box) {}

    /** Where the captions want something of a kind; more than once where several sign. */
    List<Field> fields(Caption.Kind kind) {
        return fields.stream().filter(f -> f.caption().kind() == kind).toList();
    }
}
