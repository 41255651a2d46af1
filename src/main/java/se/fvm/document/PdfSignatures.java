package se.fvm.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.RFC4519Style;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the signatures in a PDF: the digest over their byte ranges, and that these leave out nothing but themselves. */
final class PdfSignatures {

    private static final Logger log = LoggerFactory.getLogger(PdfSignatures.class);

    private static final String TIMESTAMP = "ETSI.RFC3161";
    private static final List<String> DETACHED = List.of("adbe.pkcs7.detached", "ETSI.CAdES.detached");
    private static final int BUFFER = 64 * 1024;

    private PdfSignatures() {}

    /** The signatures in the order of the file; time stamps, which nobody signs, are left out. */
    static List<ElectronicSignature> of(PDDocument document, Path file) throws IOException {
        List<ElectronicSignature> checked = new ArrayList<>();
        for (PDSignature signature : document.getSignatureDictionaries()) {
            if (!TIMESTAMP.equals(signature.getSubFilter())) {
                checked.add(check(signature, file));
            }
        }
        return checked;
    }

    private static ElectronicSignature check(PDSignature signature, Path file) throws IOException {
        Instant claimed = Optional.ofNullable(signature.getSignDate())
                .map(Calendar::toInstant)
                .orElse(null);
        try {
            Range range = Range.of(signature.getByteRange());
            if (!DETACHED.contains(signature.getSubFilter()) || !range.leavesOutOnlyTheSignature(file)) {
                return new ElectronicSignature("", claimed, ElectronicSignature.State.BROKEN);
            }
            return check(signature.getContents(), range, file, claimed);
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | RuntimeException e) {
            log.info("a signature in {} cannot be checked: {}", file.getFileName(), e.getMessage());
            return new ElectronicSignature("", claimed, ElectronicSignature.State.BROKEN);
        }
    }

    private static ElectronicSignature check(byte[] contents, Range range, Path file, @Nullable Instant claimed)
            throws CMSException, OperatorCreationException, GeneralSecurityException, IOException {
        CMSSignedData signed = new CMSSignedData(new Content(range, file), new java.io.ByteArrayInputStream(contents));
        String subject = "";
        Instant time = claimed;
        boolean verified = !signed.getSignerInfos().getSigners().isEmpty();
        for (SignerInformation signer : signed.getSignerInfos().getSigners()) {
            @SuppressWarnings("unchecked")
            Optional<X509CertificateHolder> certificate = signed.getCertificates().getMatches(signer.getSID()).stream()
                    .findFirst();
            if (certificate.isEmpty()) {
                return new ElectronicSignature("", claimed, ElectronicSignature.State.BROKEN);
            }
            subject = subject(certificate.get());
            time = Optional.ofNullable(signedTime(signer)).orElse(claimed);
            verified &= verifies(signer, certificate.get());
        }
        ElectronicSignature.State covering =
                range.reachesEnd(file) ? ElectronicSignature.State.VALID : ElectronicSignature.State.PARTIAL;
        return new ElectronicSignature(subject, time, verified ? covering : ElectronicSignature.State.BROKEN);
    }

    private static boolean verifies(SignerInformation signer, X509CertificateHolder certificate)
            throws OperatorCreationException, GeneralSecurityException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException e) {
            log.info("a signature by {} does not verify: {}", certificate.getSubject(), e.getMessage());
            return false;
        }
    }

    private static String subject(X509CertificateHolder certificate) {
        return X500Name.getInstance(RFC4519Style.INSTANCE, certificate.getSubject())
                .toString();
    }

    private static @Nullable Instant signedTime(SignerInformation signer) {
        Attribute attribute = signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(CMSAttributes.signingTime);
        return attribute == null
                ? null
                : Time.getInstance(attribute.getAttrValues().getObjectAt(0))
                        .getDate()
                        .toInstant();
    }

    /** The two stretches of the file that are signed, with the signature itself between them. */
    private record Range(long start, long length, long second, long secondLength) {

        static Range of(int @Nullable [] range) {
            if (range == null || range.length != 4) {
                throw new IllegalArgumentException("a signature has no byte range of two parts");
            }
            return new Range(range[0], range[1], range[2], range[3]);
        }

        long end() {
            return second + secondLength;
        }

        /** Whether what lies between the parts is one hexadecimal string and no more. */
        boolean leavesOutOnlyTheSignature(Path file) throws IOException {
            try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
                long gap = second - length;
                if (start != 0 || length <= 0 || gap < 2 || gap > Integer.MAX_VALUE || end() > in.length()) {
                    return false;
                }
                byte[] between = new byte[(int) gap];
                in.seek(length);
                in.readFully(between);
                String text = new String(between, java.nio.charset.StandardCharsets.ISO_8859_1);
                return text.toLowerCase(Locale.ROOT).strip().matches("<[0-9a-f\\s]*>");
            }
        }

        /** Whether nothing but white space follows. */
        boolean reachesEnd(Path file) throws IOException {
            try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
                in.seek(end());
                for (int next = in.read(); next >= 0; next = in.read()) {
                    if (!Character.isWhitespace(next) && next != 0) {
                        return false;
                    }
                }
                return true;
            }
        }
    }

    /** What is signed, read from the file as needed. */
    private record Content(Range range, Path file) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return PKCSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
                copy(in, range.start(), range.length(), out);
                copy(in, range.second(), range.secondLength(), out);
            }
        }

        private static void copy(RandomAccessFile in, long from, long length, OutputStream out) throws IOException {
            in.seek(from);
            byte[] buffer = new byte[BUFFER];
            for (long left = length; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("the signed range ends behind the file");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }

        @Override
        public Object getContent() {
            return file;
        }
    }
}
