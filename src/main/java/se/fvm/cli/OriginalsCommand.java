package se.fvm.cli;

import picocli.CommandLine.Command;

/** The paper originals; says what can be done with them. */
@Command(name = "originals", description = "Paper originals: originals import FILE.csv")
final class OriginalsCommand {}
