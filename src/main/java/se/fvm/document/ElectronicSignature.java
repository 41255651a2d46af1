package se.fvm.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature within a PDF (ISO 32000-1, 12.8; ETSI EN 319 142), checked against the file's own bytes and the
 * certificate that came with it. Whether anybody vouches for the certificate is not asked: that would need the network.
 *
 * @param signer subject of the certificate, as RFC 2253 writes it; empty where none could be read
 * @param time when it was signed, by the signer's clock; null where it does not say
 */
public record ElectronicSignature(String signer, @Nullable Instant time, State state) {

    /** What a signature is worth. */
    public enum State {
        /** It verifies, and covers the whole file. */
        VALID,
        /** It verifies, but something was added to the file after it. */
        PARTIAL,
        /** It does not verify: the file was changed, or the signature is damaged or of an unknown kind. */
        BROKEN
    }
}
