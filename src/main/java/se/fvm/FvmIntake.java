package se.fvm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: takes in call-offs by mail, reads them and matches them against what was expected. */
@SpringBootApplication
public class FvmIntake {

    /**
     * Starts the program.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        SpringApplication.run(FvmIntake.class, arguments);
    }
}
