package se.fvm.sample.mail;

/** A file that goes with a mail. */
record Attached(String name, String type, byte[] bytes) {}
