package se.fvm.reading;

/** Lets the fit use the reading's own calibration. */
public final class CalibrationPoints {
    private CalibrationPoints() {}

    /** The probability at a confidence, by points as weights.properties has them. */
    public static double at(String points, double confidence) {
        return Calibration.parse(points).at(confidence);
    }
}
