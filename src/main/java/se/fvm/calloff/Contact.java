package se.fvm.calloff;

/**
 * A contact of a municipality.
 *
 * @param municipality the municipality's code
 * @param role the contact's role; no name is kept
 * @param address mail address
 */
public record Contact(String municipality, String role, String address) {}
