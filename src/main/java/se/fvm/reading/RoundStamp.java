package se.fvm.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.fvm.document.Box;

/** Finds round stamps, by circles that are inked nearly all around (Hough transform; R. Duda, P. Hart 1972). */
final class RoundStamp {

    private static final int ANGLES = 72;
    private static final double INKED = 0.7;
    /** Cells of half a millimetre: fine enough for a stamp's rim, coarse enough to be quick. */
    private static final double CELL_MM = 0.5;

    private static final int LEAST_RADIUS = 16;
    private static final int MOST_RADIUS = 46;

    private RoundStamp() {}

    /**
     * The box of the clearest circle of 16 to 46 mm across, if there is one.
     */
    static Optional<Box> find(Ink ink, int dpi) {
        int cell = Math.max(1, (int) Math.round(dpi * CELL_MM / 25.4));
        int width = ink.area().width() / cell;
        int height = ink.area().height() / cell;
        if (width < 2 * LEAST_RADIUS || height < LEAST_RADIUS) {
            return Optional.empty();
        }
        boolean[][] grid = new boolean[height][width];
        List<int[]> cells = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Box box = new Box(ink.area().x() + x * cell, ink.area().y() + y * cell, cell, cell);
                grid[y][x] = ink.count(box) > 0;
                if (grid[y][x]) {
                    cells.add(new int[] {x, y});
                }
            }
        }
        double best = 0;
        Box circle = null;
        for (int radius = LEAST_RADIUS; radius <= MOST_RADIUS; radius++) {
            int[][] offsets = offsets(radius);
            int[][] votes = new int[height][width];
            for (int[] at : cells) {
                for (int[] offset : offsets) {
                    int x = at[0] + offset[0];
                    int y = at[1] + offset[1];
                    if (x >= 0 && y >= 0 && x < width && y < height) {
                        votes[y][x]++;
                    }
                }
            }
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    if (votes[y][x] >= INKED * offsets.length) {
                        double share = rim(grid, x, y, offsets) + radius * 0.0005;
                        if (share > best) {
                            best = share;
                            circle = new Box(
                                    ink.area().x() + (x - radius) * cell,
                                    ink.area().y() + (y - radius) * cell,
                                    (2 * radius + 1) * cell,
                                    (2 * radius + 1) * cell);
                        }
                    }
                }
            }
        }
        return best >= INKED ? Optional.ofNullable(circle) : Optional.empty();
    }

    private static int[][] offsets(int radius) {
        int[][] offsets = new int[ANGLES][];
        for (int i = 0; i < ANGLES; i++) {
            double angle = 2 * Math.PI * i / ANGLES;
            offsets[i] =
                    new int[] {(int) Math.round(radius * Math.cos(angle)), (int) Math.round(radius * Math.sin(angle))};
        }
        return offsets;
    }

    private static double rim(boolean[][] grid, int x, int y, int[][] offsets) {
        int inked = 0;
        for (int[] offset : offsets) {
            int px = x + offset[0];
            int py = y + offset[1];
            inked += py >= 0 && px >= 0 && py < grid.length && px < grid[0].length && grid[py][px] ? 1 : 0;
        }
        return (double) inked / offsets.length;
    }
}
