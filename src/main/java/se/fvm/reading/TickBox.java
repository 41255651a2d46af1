package se.fvm.reading;

import java.util.Optional;
import se.fvm.document.Box;

/** Finds printed tick boxes in ink, also where a cross is drawn over them. */
final class TickBox {

    private static final double FRAME = 0.82;
    private static final double FAINT_FRAME = 0.7;
    private static final double WEAKEST_SIDE = 0.66;

    private final int[][] across;
    private final int[][] down;
    private final Box area;

    TickBox(Ink ink, Box where) {
        area = where.intersection(ink.area());
        across = new int[area.height() + 1][area.width() + 1];
        down = new int[area.width() + 1][area.height() + 1];
        for (int y = 0; y < area.height(); y++) {
            for (int x = 0; x < area.width(); x++) {
                int px = area.x() + x;
                int py = area.y() + y;
                boolean near = ink.at(px, py);
                across[y][x + 1] = across[y][x] + (near || ink.at(px, py - 1) || ink.at(px, py + 1) ? 1 : 0);
                down[x][y + 1] = down[x][y] + (near || ink.at(px - 1, py) || ink.at(px + 1, py) ? 1 : 0);
            }
        }
    }

    /**
     * The best frame with sides of {@code least} to {@code most} pixels, if there is one.
     */
    Optional<Box> find(int least, int most) {
        Box best = null;
        double bestScore = 0;
        for (int height = least; height <= most; height++) {
            for (int width = Math.max(least, height * 3 / 4); width <= Math.min(most, height * 5 / 4); width++) {
                for (int y = 0; y + height < area.height(); y++) {
                    for (int x = 0; x + width < area.width(); x++) {
                        double score = score(x, y, width, height);
                        if (score > bestScore + 0.0005 * (width - (best == null ? 0 : best.width()))) {
                            bestScore = score;
                            best = new Box(area.x() + x, area.y() + y, width + 1, height + 1);
                        }
                    }
                }
            }
        }
        return bestScore >= FRAME ? Optional.ofNullable(best) : Optional.empty();
    }

    /** The best frame of about this size within a few pixels of this place, however weak: a cross may hide its sides. */
    Optional<Box> near(Box model, int reach) {
        Box best = null;
        double bestScore = FAINT_FRAME;
        for (int height = model.height() - 3; height <= model.height() + 3; height++) {
            for (int width = model.width() - 3; width <= model.width() + 3; width++) {
                for (int y = model.y() - reach; y <= model.y() + reach; y++) {
                    for (int x = model.x() - reach; x <= model.x() + reach; x++) {
                        double score = sides(x - area.x(), y - area.y(), width - 1, height - 1);
                        if (score > bestScore) {
                            bestScore = score;
                            best = new Box(x, y, width, height);
                        }
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private double sides(int x, int y, int width, int height) {
        if (x < 0 || y < 0 || x + width >= area.width() || y + height >= area.height()) {
            return 0;
        }
        int top = across[y][x + width + 1] - across[y][x];
        int bottom = across[y + height][x + width + 1] - across[y + height][x];
        int left = down[x][y + height + 1] - down[x][y];
        int right = down[x + width][y + height + 1] - down[x + width][y];
        return ((double) (top + bottom) / (width + 1) + (double) (left + right) / (height + 1)) / 4;
    }

    private double score(int x, int y, int width, int height) {
        double top = (double) (across[y][x + width + 1] - across[y][x]) / (width + 1);
        if (top < WEAKEST_SIDE) {
            return 0;
        }
        double left = (double) (down[x][y + height + 1] - down[x][y]) / (height + 1);
        if (left < WEAKEST_SIDE) {
            return 0;
        }
        double bottom = (double) (across[y + height][x + width + 1] - across[y + height][x]) / (width + 1);
        double right = (double) (down[x + width][y + height + 1] - down[x + width][y]) / (height + 1);
        return Math.min(bottom, right) < WEAKEST_SIDE ? 0 : (top + left + bottom + right) / 4;
    }
}
