package se.fvm.sample.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;

/** Things that hold files: zip, Outlook's winmail.dat, a signed message. */
final class Containers {
    private Containers() {}

    /** All files in one archive; the truth's names get it in front. */
    static List<Attached> zipped(List<Attached> files, String name, Truth truth) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Attached file : files) {
                ZipEntry entry = new ZipEntry(file.name());
                entry.setTimeLocal(java.time.LocalDateTime.of(2020, 3, 2, 8, 0));
                zip.putNextEntry(entry);
                zip.write(file.bytes());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inside(truth, name + "/");
        return List.of(new Attached(name, "application/zip", bytes.toByteArray()));
    }

    /** Puts a container's name in front of every attachment's. */
    @SuppressWarnings("unchecked")
    static void inside(Truth truth, String container) {
        for (Map<String, Object> document : truth.documents) {
            document.put("attachment", container + document.get("attachment"));
            Object also = document.get("alsoIn");
            if (also != null) {
                ((List<Map<String, Object>>) also).forEach(p -> p.put("attachment", container + p.get("attachment")));
            }
        }
        truth.broken.replaceAll(b -> container + b);
    }

    /** All files in a winmail.dat (MS-OXTNEF), the name in windows-1252 and once more in UTF-16. */
    static List<Attached> winmail(List<Attached> files, Truth truth) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(little(6).putInt(0x223E9F78).putShort((short) 1).array());
        attribute(out, 1, 0x00089006, little(4).putInt(0x00010000).array());
        attribute(out, 1, 0x00069007, little(8).putInt(1252).putInt(0).array());
        for (Attached file : files) {
            attribute(
                    out,
                    2,
                    0x00069002,
                    little(14).putShort((short) 1).putInt(-1).array());
            attribute(out, 2, 0x00018010, (file.name() + "\0").getBytes(Charset.forName("windows-1252")));
            attribute(out, 2, 0x0006800F, file.bytes());
            attribute(out, 2, 0x00069005, longName(file.name()));
        }
        inside(truth, "winmail.dat/");
        return List.of(new Attached("winmail.dat", "application/ms-tnef", out.toByteArray()));
    }

    private static byte[] longName(String name) {
        byte[] text = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        int padded = (text.length + 3) / 4 * 4;
        return little(16 + padded)
                .putInt(1)
                .putShort((short) 0x001F)
                .putShort((short) 0x3707)
                .putInt(1)
                .putInt(text.length)
                .put(text)
                .array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void attribute(ByteArrayOutputStream out, int level, int id, byte[] data) {
        int sum = 0;
        for (byte b : data) {
            sum += b & 255;
        }
        out.write(level);
        out.writeBytes(little(8).putInt(id).putInt(data.length).array());
        out.writeBytes(data);
        out.writeBytes(little(2).putShort((short) sum).array());
    }

    /** The content inside a CMS message of the signed kind (RFC 8551, 3.5.2), without any signer. */
    static Mime opaque(Mime content, Truth truth) {
        try {
            byte[] cms = new CMSSignedDataGenerator()
                    .generate(new CMSProcessableByteArray(content.bytes()), true)
                    .getEncoded();
            inside(truth, "smime.p7m/");
            return new Mime()
                    .header("Content-Type", "application/pkcs7-mime; smime-type=signed-data; name=\"smime.p7m\"")
                    .header("Content-Disposition", "attachment; filename=\"smime.p7m\"")
                    .header("Content-Transfer-Encoding", "base64")
                    .body(Mime.base64(cms));
        } catch (CMSException | IOException e) {
            throw new IllegalStateException("The signed message could not be made", e);
        }
    }
}
