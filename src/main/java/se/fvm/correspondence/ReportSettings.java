package se.fvm.correspondence;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The weekly report's recipients and time.
 *
 * @param to addresses; empty while none is configured, then no report is sent
 * @param cron when it is sent, in the campaign's time zone, as Spring writes it: second, minute, hour, day, month,
 *     weekday
 */
@ConfigurationProperties("fvm.report")
public record ReportSettings(
        @Nullable List<String> to,
        @DefaultValue("0 0 7 * * MON") String cron) {

    public ReportSettings {
        to = LetterSettings.addresses("fvm.report.to", to);
    }

    @Override
    public List<String> to() {
        return to == null ? List.of() : to;
    }

    /**
     * The times at which it is sent.
     *
     * @throws IllegalArgumentException if {@code cron} cannot be understood, naming the setting
     */
    CronSchedule schedule(ZoneId zone) {
        try {
            return new CronSchedule(cron, zone, CronStyle.SPRING);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "fvm.report.cron: \"" + cron + "\" cannot be understood; \"0 0 7 * * MON\" is Mondays at 07:00",
                    wrong);
        }
    }
}
