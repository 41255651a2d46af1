package se.fvm.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fvm.calloff.Campaign;
import se.fvm.correspondence.ReportWeek;
import se.fvm.correspondence.Words;

/** Days and times in the campaign's time zone, written as Swedish offices write them. */
@Component
class Days {

    private final ZoneId zone;
    private final Clock clock;

    Days(Campaign campaign, Clock clock) {
        this.zone = campaign.zone();
        this.clock = clock;
    }

    /** The end of a day, or now where none is given. */
    Instant endOf(@Nullable LocalDate day) {
        return day == null ? clock.instant() : ReportWeek.endOf(day, zone);
    }

    /** The first moment of a day. */
    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** A moment to the minute. */
    String text(Instant moment) {
        return Words.minutes(moment.atZone(zone));
    }
}
