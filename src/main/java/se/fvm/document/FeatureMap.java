package se.fvm.document;

/** Values of several channels over an area, channel by channel, row by row. */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose: layers work in place
record FeatureMap(int channels, int height, int width, float[] values) {

    /** Negative values become 0. */
    FeatureMap positive() {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return this;
    }

    /** The largest value of every field of some rows and columns; what is left over at the edges is dropped. */
    FeatureMap strongest(int down, int across) {
        int h = height / down;
        int w = width / across;
        float[] out = new float[channels * h * w];
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    float most = Float.NEGATIVE_INFINITY;
                    for (int dy = 0; dy < down; dy++) {
                        int at = (c * height + y * down + dy) * width + x * across;
                        for (int dx = 0; dx < across; dx++) {
                            most = Math.max(most, values[at + dx]);
                        }
                    }
                    out[(c * h + y) * w + x] = most;
                }
            }
        }
        return new FeatureMap(channels, h, w, out);
    }

    /** Rows become channels. */
    FeatureMap stacked() {
        return new FeatureMap(channels * height, 1, width, values);
    }
}
