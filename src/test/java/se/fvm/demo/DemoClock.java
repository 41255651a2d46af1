package se.fvm.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The demo's clock: it goes, but shows a day of the sample campaign. Bears no annotation that a scan of the tests' classes
 * would find: only the demo may have it.
 */
class DemoClock {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    @Bean
    @Primary
    Clock clockOfTheDemo() {
        Instant noon = DemoApplication.TODAY.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
        return Clock.offset(Clock.system(ZONE), Duration.between(Instant.now(), noon));
    }
}
