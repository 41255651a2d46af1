package se.fvm.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test sets it. */
public final class SetClock extends Clock {

    private volatile Instant now = Instant.parse("2020-05-20T10:00:00Z");

    /** Sets it, to a moment in ISO form such as {@code 2020-05-20T10:00:00Z}. */
    public void set(String instant) {
        now = Instant.parse(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
