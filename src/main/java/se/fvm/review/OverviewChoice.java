package se.fvm.review;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.MunicipalityStatus;
import se.fvm.correspondence.Words;

/**
 * Which municipalities the first page shows, and in which order; what is null or empty leaves none out.
 *
 * @param association short name of an association
 * @param area name of an area of the roll-out
 * @param option number of an option that a municipality has called off, or whose call-off is looked at
 * @param state id of an {@link OverviewFilter}
 * @param sort {@code namn}, {@code forbund}, {@code avvikelser} or {@code saknas}
 */
record OverviewChoice(String association, String area, String option, String state, String sort) {

    static OverviewChoice of(
            @Nullable String association,
            @Nullable String area,
            @Nullable String option,
            @Nullable String state,
            @Nullable String sort) {
        return new OverviewChoice(
                Objects.requireNonNullElse(association, ""),
                Objects.requireNonNullElse(area, ""),
                Objects.requireNonNullElse(option, ""),
                Objects.requireNonNullElse(state, ""),
                Objects.requireNonNullElse(sort, "namn").toLowerCase(Locale.ROOT));
    }

    boolean holds(MunicipalityStatus status) {
        return (association.isEmpty() || status.municipality().association().equals(association))
                && (area.isEmpty() || status.municipality().area().equals(area))
                && (option.isEmpty() || named(status))
                && OverviewFilter.ofId(state).map(f -> f.holds(status)).orElse(true);
    }

    private boolean named(MunicipalityStatus status) {
        return status.calledOff().stream().anyMatch(n -> option.equals(String.valueOf(n)))
                || status.underReview().stream().anyMatch(n -> option.equals(String.valueOf(n)));
    }

    Comparator<OverviewPage.MunicipalityRow> order() {
        Comparator<OverviewPage.MunicipalityRow> byName =
                Comparator.comparing(OverviewPage.MunicipalityRow::name, Words.ALPHABETICAL);
        return switch (sort) {
            case "forbund" ->
                Comparator.comparing(OverviewPage.MunicipalityRow::association, Words.ALPHABETICAL)
                        .thenComparing(byName);
            case "avvikelser" ->
                Comparator.comparing(OverviewPage.MunicipalityRow::deviations)
                        .reversed()
                        .thenComparing(byName);
            case "saknas" ->
                Comparator.comparing(OverviewPage.MunicipalityRow::missingDays)
                        .reversed()
                        .thenComparing(byName);
            default -> byName;
        };
    }
}
