package se.fvm.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.CMSTypedStream;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/**
 * A cryptographic message (RFC 5652, 8551). One that is signed holds its content in the clear; the signature is not
 * checked here, since nothing is believed for it.
 */
final class SignedContent implements Containers.Kind {

    @Override
    public void open(Path container, Containers containers, Unpacking run, String prefix, int depth)
            throws IOException {
        FileTypes.CmsKind kind = FileTypes.cmsKind(container);
        if (kind == FileTypes.CmsKind.ENCRYPTED) {
            if (depth == 1) {
                run.markEncrypted();
            }
            throw new ClosedContainerException(FileTypes.CMS, Problem.ENCRYPTED, "encrypted for somebody else");
        }
        if (kind != FileTypes.CmsKind.SIGNED) {
            throw new ClosedContainerException(FileTypes.CMS, Problem.UNSUPPORTED, "neither signed nor encrypted");
        }
        Unpacking.Stored content = content(container, run);
        String type = FileTypes.of(content.path());
        boolean entity = type.startsWith("text/") || type.equals(FileTypes.MAIL) || type.equals(FileTypes.UNKNOWN);
        if (entity) {
            MailParts.walk(content.path(), containers, run, prefix, depth);
        } else {
            containers.take(run, new Containers.Found(prefix, "", content, "", false), depth);
        }
    }

    private static Unpacking.Stored content(Path container, Unpacking run) throws IOException {
        try (InputStream in = Files.newInputStream(container)) {
            CMSTypedStream content = new CMSSignedDataParser(new BcDigestCalculatorProvider(), in).getSignedContent();
            if (content == null) {
                throw new ClosedContainerException(
                        "application/pkcs7-signature", null, "a signature that lies beside what it signs");
            }
            return run.store(content.getContentStream());
        } catch (CMSException e) {
            throw new IOException("the cryptographic message is damaged", e);
        }
    }
}
