package se.fvm;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import se.fvm.cli.Cli;

/**
 * The program: takes in call-offs by mail, reads them and matches them against what was expected. As a Spring Boot
 * application it is the whole service.
 */
@SpringBootApplication
public class FvmIntake {

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(Cli.main(FvmIntake.class, arguments));
    }
}
