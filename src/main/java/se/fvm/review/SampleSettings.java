package se.fvm.review;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of what was settled without a person one looks at all the same.
 *
 * @param share from 0 to 1; one in twenty finds an error that strikes one paper in fifty among some sixty papers
 */
@ConfigurationProperties("fvm.sample")
record SampleSettings(@DefaultValue("0.05") double share) {

    SampleSettings {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("fvm.sample.share is " + share + "; give a number from 0 to 1");
        }
    }
}
