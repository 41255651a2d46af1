package se.fvm.document;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What an image file says about how to hold its image, from EXIF, TIFF, JFIF or PNG tags alike.
 *
 * @param dpiAcross dots per inch across, 0 where the file does not say
 * @param dpiDown dots per inch down, 0 where the file does not say
 * @param mirrored whether to mirror it, left to right, first
 * @param quarters how many times to turn it clockwise by 90 degrees then
 */
record ImageTags(double dpiAcross, double dpiDown, boolean mirrored, int quarters) {

    private static final ImageTags NONE = new ImageTags(0, 0, false, 0);
    private static final double MM_PER_INCH = 25.4;

    static ImageTags of(ImageReader reader, int index) throws IOException {
        IIOMetadata metadata = reader.getImageMetadata(index);
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
            return NONE;
        }
        Element root = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        String orientation = value(root, "ImageOrientation");
        // The standard format counts its turns against the clock.
        return new ImageTags(
                dpi(value(root, "HorizontalPixelSize")),
                dpi(value(root, "VerticalPixelSize")),
                orientation.startsWith("Flip"),
                switch (orientation) {
                    case "Rotate270", "FlipVRotate90" -> 1;
                    case "Rotate180", "FlipV" -> 2;
                    case "Rotate90", "FlipHRotate90" -> 3;
                    default -> 0;
                });
    }

    private static double dpi(String millimetresPerPixel) {
        try {
            double size = Double.parseDouble(millimetresPerPixel);
            return size > 0 && Double.isFinite(size) ? MM_PER_INCH / size : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String value(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttribute("value");
    }
}
