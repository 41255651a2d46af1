package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.document.ElectronicSignature.State;
import se.fvm.fault.Fault;

class PdfSignaturesTest {

    private static final Instant SIGNED = Instant.parse("2020-03-12T09:30:00Z");

    private static KeyPair keys;
    private static X509CertificateHolder certificate;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Siv Granlund,O=Tranemo kommun,C=SE");
        certificate = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(Instant.parse("2015-01-01T00:00:00Z")),
                        Date.from(Instant.parse("2045-01-01T00:00:00Z")),
                        name,
                        keys.getPublic())
                .build(signer());
    }

    private static ContentSigner signer() throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
    }

    @Test
    void aFileWithoutSignatureHasNone() throws Exception {
        assertThat(signatures(unsigned())).isEmpty();
    }

    @Test
    void aSignatureThatVerifiesOverTheWholeFileIsValid() throws Exception {
        ElectronicSignature signature = signatures(signed()).get(0);

        assertThat(signature.state()).isEqualTo(State.VALID);
        assertThat(signature.signer().toLowerCase(java.util.Locale.ROOT)).contains("siv granlund", "tranemo kommun");
        assertThat(signature.time()).isNotNull();
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "signed, and changed afterwards")
    void aByteChangedAfterwardsBreaksIt() throws Exception {
        Path file = signed();
        byte[] bytes = Files.readAllBytes(file);
        bytes[9] ^= 1;
        Files.write(file, bytes);

        assertThat(signatures(file)).extracting(ElectronicSignature::state).containsExactly(State.BROKEN);
    }

    @Test
    void aSignatureBeforeLaterChangesIsPartial() throws Exception {
        Path file = signed();
        Path changed = folder.resolve("changed.pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile());
                OutputStream out = Files.newOutputStream(changed)) {
            document.getDocumentInformation().setTitle("Ändrat");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }

        assertThat(signatures(changed)).extracting(ElectronicSignature::state).containsExactly(State.PARTIAL);
    }

    private static List<ElectronicSignature> signatures(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return PdfSignatures.of(document, file);
        }
    }

    private Path unsigned() throws IOException {
        Path file = folder.resolve("avtal.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
        }
        return file;
    }

    private Path signed() throws IOException {
        Path file = folder.resolve("signerat.pdf");
        try (PDDocument document = Loader.loadPDF(unsigned().toFile());
                OutputStream out = Files.newOutputStream(file)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            Calendar day = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
            day.setTimeInMillis(SIGNED.toEpochMilli());
            signature.setSignDate(day);
            document.addSignature(signature, content -> cms(content.readAllBytes()));
            document.saveIncremental(out);
        }
        return file;
    }

    private static byte[] cms(byte[] content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(signer(), certificate));
            generator.addCertificate(certificate);
            ByteArrayOutputStream encoded = new ByteArrayOutputStream();
            encoded.write(generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded());
            return encoded.toByteArray();
        } catch (OperatorCreationException | CMSException e) {
            throw new IOException(e);
        }
    }
}
