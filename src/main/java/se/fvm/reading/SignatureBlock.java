package se.fvm.reading;

import java.util.List;
import se.fvm.document.Box;

/**
 * The part of a page in which one party signs.
 *
 * @param sheet the page
 * @param titleRow the row that names the party
 * @param box what belongs to the party, in pixels of the page
 * @param apart whether the other party's block was found too, so that the border between them is known
 */
record SignatureBlock(Sheet sheet, Row titleRow, Box box, boolean apart) {

    /** The rows within the block, from top to bottom. */
    List<Row> rows() {
        return sheet.rowsIn(box);
    }
}
