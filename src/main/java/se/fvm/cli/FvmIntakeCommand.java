package se.fvm.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The program without a command: says which there are. */
@Command(
        name = "fvm-intake",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        sortOptions = false,
        description = "Takes in call-offs of FVM options by mail, reads them and matches them.",
        footer = {
            "",
            "Settings are read from config/application.yaml, from environment variables (FVM_MAILBOX_HOST) and from the",
            "command line (--fvm.mailbox.host=mail.example.org).",
            "Exit code 0: done. 1: something failed. 2: wrong usage or configuration."
        })
final class FvmIntakeCommand {}
