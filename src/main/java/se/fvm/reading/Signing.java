package se.fvm.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.fvm.calloff.DeviationKind;

/** Whether and when the municipality has signed a paper, what a person has to look at, and where it was seen. */
record Signing(Fact<Boolean> signed, Fact<LocalDate> day, Set<DeviationKind> flags, List<Evidence> evidence) {}
