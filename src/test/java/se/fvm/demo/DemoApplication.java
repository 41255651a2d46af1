package se.fvm.demo;

import org.springframework.boot.SpringApplication;
import se.fvm.FvmIntake;

/**
 * What {@code mvn spring-boot:test-run} starts. It lives among the tests so that what only the demo needs stays out of
 * the product's jar.
 */
public final class DemoApplication {

    private DemoApplication() {}

    /** Starts the program. */
    public static void main(String[] arguments) {
        SpringApplication.run(FvmIntake.class, arguments);
    }
}
