import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/// Draws the icon files of the installers from the one SVG: `lodekey.png` (512 px), `lodekey.ico`, `lodekey.icns`.
///
/// Run as a source file by the build, so that neither the program nor its tests carry it. It draws with JavaFX, as the
/// program draws its mark, in JavaFX's platform without a screen. It reads one path in a square box, which is what the
/// SVG holds. Both containers hold PNG pictures: Windows takes them since Vista, macOS since 10.7.
final class Icons {
    private static final int PNG_SIZE = 512;
    private static final int[] ICO_SIZES = {16, 20, 24, 32, 40, 48, 64, 128, 256};
    /// Type in the container → pixels; the types of the second half are for screens of double density.
    private static final Map<String, Integer> ICNS_SIZES = new LinkedHashMap<>();

    static {
        ICNS_SIZES.put("icp4", 16);
        ICNS_SIZES.put("icp5", 32);
        ICNS_SIZES.put("ic07", 128);
        ICNS_SIZES.put("ic08", 256);
        ICNS_SIZES.put("ic09", 512);
        ICNS_SIZES.put("ic11", 32);
        ICNS_SIZES.put("ic12", 64);
        ICNS_SIZES.put("ic13", 256);
        ICNS_SIZES.put("ic14", 512);
        ICNS_SIZES.put("ic10", 1024);
    }

    private final String path;
    private final Color color;
    private final double box;

    private Icons(Path svg) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(svg.toFile())
                .getDocumentElement();
        Element shape = (Element) root.getElementsByTagName("path").item(0);
        path = shape.getAttribute("d");
        color = Color.web(shape.getAttribute("fill"));
        box = Double.parseDouble(root.getAttribute("viewBox").split(" ")[2]);
    }

    /// @param args the SVG, and the folder for the icons
    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Icons icons = new Icons(Path.of(args[0]));
        Path folder = Files.createDirectories(Path.of(args[1]));
        Platform.startup(() -> {});
        try {
            Files.write(folder.resolve("lodekey.png"), icons.png(PNG_SIZE));
            Files.write(folder.resolve("lodekey.ico"), icons.ico());
            Files.write(folder.resolve("lodekey.icns"), icons.icns());
        } finally {
            Platform.exit();
        }
    }

    /// A directory of 16 bytes a picture, then the pictures. A size of 0 stands for 256.
    private byte[] ico() throws Exception {
        int count = ICO_SIZES.length;
        ByteBuffer directory = ByteBuffer.allocate(6 + 16 * count).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) count);
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : ICO_SIZES) {
            byte[] picture = png(size);
            directory.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            directory.putShort((short) 1).putShort((short) 32);
            directory.putInt(picture.length).putInt(directory.capacity() + pictures.size());
            pictures.write(picture);
        }
        return joined(directory.array(), pictures.toByteArray());
    }

    /// Blocks of type, length with these eight bytes, and picture.
    private byte[] icns() throws Exception {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> block : ICNS_SIZES.entrySet()) {
            byte[] picture = png(block.getValue());
            blocks.write(block(block.getKey(), picture.length));
            blocks.write(picture);
        }
        return joined(block("icns", blocks.size()), blocks.toByteArray());
    }

    private static byte[] block(String type, int length) {
        return ByteBuffer.allocate(8)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + length)
                .array();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private byte[] png(int size) throws Exception {
        CompletableFuture<Image> drawn = new CompletableFuture<>();
        Platform.runLater(() -> drawn.complete(draw(size)));
        Image image = drawn.get();
        BufferedImage pixels = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                pixels.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(pixels, "png", bytes)) {
            throw new IOException("This JDK writes no PNG.");
        }
        return bytes.toByteArray();
    }

    private Image draw(int size) {
        SVGPath mark = new SVGPath();
        mark.setContent(path);
        mark.setFillRule(FillRule.EVEN_ODD);
        mark.setFill(color);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(new Scale(size / box, size / box));
        parameters.setViewport(new Rectangle2D(0, 0, size, size));
        return mark.snapshot(parameters, null);
    }
}
