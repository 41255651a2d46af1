package se.fvm.sample.scan;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pieces of PDF that PDFBox would write differently from one machine to another, or slowly. */
final class PdfParts {
    private PdfParts() {}

    /** Some rows of a picture. */
    static BufferedImage strip(BufferedImage image, int from, int to) {
        BufferedImage part = new BufferedImage(image.getWidth(), to - from, image.getType());
        part.getRaster().setRect(0, -from, image.getRaster());
        return part;
    }

    /** CCITT group 4, which counts in black, hence the inverted bits (ISO 32000-1, 7.4.6). */
    static PDImageXObject fax(PDDocument document, BufferedImage image, boolean inverted) throws IOException {
        byte[] bits =
                ((DataBufferByte) image.getRaster().getDataBuffer()).getData().clone();
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) ~bits[i];
        }
        COSDictionary parameters = new COSDictionary();
        parameters.setInt(COSName.K, -1);
        parameters.setInt(COSName.COLUMNS, image.getWidth());
        parameters.setInt(COSName.ROWS, image.getHeight());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FilterFactory.INSTANCE
                .getFilter(COSName.CCITTFAX_DECODE)
                .encode(new ByteArrayInputStream(bits), out, parameters, 0);
        PDImageXObject result = new PDImageXObject(
                document,
                new ByteArrayInputStream(out.toByteArray()),
                COSName.CCITTFAX_DECODE,
                image.getWidth(),
                image.getHeight(),
                1,
                PDDeviceGray.INSTANCE);
        result.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
        if (inverted) {
            parameters.setBoolean(COSName.BLACK_IS_1, true);
            result.setDecode(COSArray.ofCOSIntegers(List.of(1, 0)));
        }
        return result;
    }

    /** The same file with its fonts unpacked, since compressed bytes depend on the machine's zlib. */
    static byte[] inflated(byte[] packed, long id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument copy = Loader.loadPDF(packed)) {
            for (COSObjectKey key : copy.getDocument().getXrefTable().keySet()) {
                if (copy.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && COSName.FLATE_DECODE.equals(stream.getFilters())) {
                    byte[] bytes = stream.createInputStream().readAllBytes();
                    try (OutputStream to = stream.createOutputStream((COSBase) null)) {
                        to.write(bytes);
                    }
                }
            }
            copy.setDocumentId(id);
            copy.save(out, CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }
}
