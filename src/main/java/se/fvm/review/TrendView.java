package se.fvm.review;

import java.util.List;

/**
 * How the call-offs grew from week to week, as lines of a chart and as a table.
 *
 * @param weeks the weeks in words, such as {@code v. 17}, the last one as far as it has gone
 * @param lines one an option, in the order of the campaign
 * @param top the greatest number that the chart has room for
 */
record TrendView(List<String> weeks, List<Line> lines, int top) {

    /** The chart's size in its own units. */
    static final int WIDTH = 560;

    static final int HEIGHT = 170;
    private static final int LEFT = 30;
    private static final int RIGHT = 96;
    private static final int TOP = 12;
    private static final int BOTTOM = 26;

    /**
     * A line of the chart.
     *
     * @param style number of its dash pattern and colour, from 1
     * @param label what stands at its end
     * @param labelY where that stands, apart from the other lines' labels
     */
    record Line(int style, String label, List<Integer> values, String points, int endX, int labelY) {

        public int last() {
            return values.get(values.size() - 1);
        }
    }

    /** A number at the left edge, and its height. */
    record Tick(int value, int y) {}

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH - RIGHT;
    }

    public List<Tick> ticks() {
        return List.of(new Tick(0, y(0, top)), new Tick(top / 2, y(top / 2, top)), new Tick(top, y(top, top)));
    }

    /** Every so manieth week is named, so that the names do not run into each other. */
    public List<Tick> named() {
        int step = Math.max(1, (weeks.size() + 7) / 8);
        return java.util.stream.IntStream.range(0, weeks.size())
                .filter(i -> (weeks.size() - 1 - i) % step == 0)
                .mapToObj(i -> new Tick(i, x(i, weeks.size())))
                .toList();
    }

    static int x(int week, int weeks) {
        return weeks == 1 ? LEFT : LEFT + week * (WIDTH - LEFT - RIGHT) / (weeks - 1);
    }

    static int y(int value, int top) {
        return HEIGHT - BOTTOM - value * (HEIGHT - TOP - BOTTOM) / top;
    }
}
