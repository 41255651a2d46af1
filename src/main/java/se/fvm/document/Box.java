package se.fvm.document;

/**
 * A rectangle on a page, in pixels at the page's resolution, origin top left.
 *
 * @param x left edge
 * @param y top edge
 * @param width in pixels, 0 or more
 * @param height in pixels, 0 or more
 */
public record Box(int x, int y, int width, int height) {

    /** First column to the right of the box. */
    public int right() {
        return x + width;
    }

    /** First row below the box. */
    public int bottom() {
        return y + height;
    }

    public int centreX() {
        return x + width / 2;
    }

    public int centreY() {
        return y + height / 2;
    }

    /** The smallest box that holds both. */
    public Box union(Box other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** What both have in common; a box of width and height 0 where they do not meet. */
    public Box intersection(Box other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        return new Box(
                left,
                top,
                Math.max(0, Math.min(right(), other.right()) - left),
                Math.max(0, Math.min(bottom(), other.bottom()) - top));
    }

    /** Whether the two have a pixel in common. */
    public boolean meets(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public boolean contains(int px, int py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    /** The box grown by {@code margin} pixels on every side; may reach outside the page. */
    public Box grown(int margin) {
        return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    /** The same place at another resolution. */
    public Box scaled(double factor) {
        return new Box(
                (int) Math.round(x * factor), (int) Math.round(y * factor), (int) Math.round(width * factor), (int)
                        Math.round(height * factor));
    }
}
