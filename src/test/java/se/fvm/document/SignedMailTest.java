package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.document.RawMail.attachment;
import static se.fvm.document.RawMail.mixed;
import static se.fvm.document.RawMail.multipart;
import static se.fvm.document.RawMail.pdf;
import static se.fvm.document.RawMail.text;
import static se.fvm.document.Unpacked.names;

import java.io.IOException;
import java.nio.file.Path;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.PasswordRecipientInfoGenerator;
import org.bouncycastle.cms.bc.BcCMSContentEncryptorBuilder;
import org.bouncycastle.cms.bc.BcPasswordRecipientInfoGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.fault.Fault;

class SignedMailTest {

    @TempDir
    Path folder;

    private static byte[] signed(String content, boolean within) throws CMSException, IOException {
        return new CMSSignedDataGenerator()
                .generate(new CMSProcessableByteArray(RawMail.bytes(content)), within)
                .getEncoded();
    }

    private static byte[] encrypted(String content) throws CMSException, IOException {
        CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
        PasswordRecipientInfoGenerator recipient =
                new BcPasswordRecipientInfoGenerator(CMSAlgorithm.AES128_CBC, "lösen".toCharArray());
        generator.addRecipientInfoGenerator(recipient);
        return generator
                .generate(
                        new CMSProcessableByteArray(RawMail.bytes(content)),
                        new BcCMSContentEncryptorBuilder(CMSAlgorithm.AES128_CBC).build())
                .getEncoded();
    }

    private Parcel cms(byte[] content) throws IOException {
        return new Unpacked(folder)
                .of(RawMail.single(
                        attachment(
                                "Content-Type: application/pkcs7-mime; name=\"smime.p7m\"\n"
                                        + "Content-Disposition: attachment; filename=\"smime.p7m\"",
                                content),
                        ""));
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "S/MIME, opaque")
    void whatAnOpaqueSignatureHoldsIsTakenOut() throws Exception {
        Parcel parcel = cms(signed(multipart("mixed", text("Hej"), pdf("Avtal.pdf")), true));

        assertThat(names(parcel)).containsExactly("smime.p7m/Avtal.pdf");
        assertThat(parcel.body()).isEqualTo("Hej");
        assertThat(parcel.encrypted()).isFalse();
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "S/MIME, encrypted")
    void anEncryptedMailSaysSo() throws Exception {
        Parcel parcel = cms(encrypted(multipart("mixed", text("Hej"), pdf("Avtal.pdf"))));

        assertThat(parcel.encrypted()).isTrue();
        assertThat(parcel.items()).extracting(Item::problemOrNull).containsExactly(Problem.ENCRYPTED);
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "S/MIME, detached")
    void besideADetachedSignatureFilesKeepTheirNames() throws Exception {
        String content = multipart("mixed", text("Hej"), pdf("Avtal.pdf"));
        String mail = mixed(
                        content,
                        attachment(
                                "Content-Type: application/pkcs7-signature; name=\"smime.p7s\"\n"
                                        + "Content-Disposition: attachment; filename=\"smime.p7s\"",
                                signed(content, false)))
                .replaceFirst("multipart/mixed", "multipart/signed; protocol=\"application/pkcs7-signature\"");

        Parcel parcel = new Unpacked(folder).of(mail);

        assertThat(names(parcel)).containsExactly("Avtal.pdf", "smime.p7s");
        assertThat(parcel.items().get(1).type()).isEqualTo("application/pkcs7-signature");
        assertThat(parcel.items().get(1).problem()).isEmpty();
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "PGP/MIME, encrypted")
    void aMailEncryptedWithPgpSaysSo() throws IOException {
        String mail = mixed(
                        "Content-Type: application/pgp-encrypted\n\nVersion: 1",
                        "Content-Type: application/octet-stream; name=\"encrypted.asc\"\n\n"
                                + "-----BEGIN PGP MESSAGE-----\n\nhQEMA0==\n-----END PGP MESSAGE-----")
                .replaceFirst("multipart/mixed", "multipart/encrypted; protocol=\"application/pgp-encrypted\"");

        Parcel parcel = new Unpacked(folder).of(mail);

        assertThat(parcel.encrypted()).isTrue();
        assertThat(parcel.items()).allMatch(i -> i.problemOrNull() == Problem.ENCRYPTED);
    }
}
