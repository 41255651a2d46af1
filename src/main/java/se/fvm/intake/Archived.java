package se.fvm.intake;

/**
 * A message as it lies in the archive.
 *
 * @param sha256 its name: SHA-256 of the message with CRLF line ends, 64 hexadecimal digits
 * @param bytes its size as received
 * @param fresh whether it was not there before
 */
public record Archived(String sha256, long bytes, boolean fresh) {}
