package dev.relaunch.emulator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.testing.BenchScreen;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.testng.annotations.Test;

public final class PictureTest {

    private static final Scene FORM = new BenchScreen().scene();

    private static BufferedImage read(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Scene form(Appearance appearance, boolean lit) {
        return new Scene(FORM.bounds(), FORM.layers(), FORM.statusBar(), appearance, lit);
    }

    private static Set<Integer> colors(BufferedImage image) {
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 7) {
            for (int x = 0; x < image.getWidth(); x += 7) {
                colors.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        return colors;
    }

    @Test
    public void pngHoldsExactlyWhatWasDrawn() throws Exception {
        Node.Rect part = new Node.Rect(0, 150, 393, 250);
        BufferedImage drawn = Picture.draw(FORM, part);
        BufferedImage read = read(Picture.png(FORM, part));

        assertThat(read.getWidth()).isEqualTo(393 * 3);
        assertThat(read.getHeight()).isEqualTo(250 * 3);
        for (int y = 0; y < read.getHeight(); y++) {
            assertThat(read.getRGB(0, y, read.getWidth(), 1, null, 0, read.getWidth()))
                    .isEqualTo(drawn.getRGB(0, y, drawn.getWidth(), 1, null, 0, drawn.getWidth()));
        }
    }

    @Test
    public void sameSceneGivesTheSamePicture() {
        assertThat(Picture.png(FORM)).isEqualTo(Picture.png(form(Appearance.LIGHT, true)));
        assertThat(Picture.png(FORM)).isNotEqualTo(Picture.png(form(Appearance.DARK, true)));
    }

    @Test
    public void displayThatIsOffIsBlack() throws Exception {
        assertThat(colors(read(Picture.png(form(Appearance.LIGHT, false))))).isEqualTo(Set.of(0));
        assertThat(colors(read(Picture.png(FORM)))).hasSizeGreaterThan(3);
    }

    @Test
    public void wordsWithoutLettersOnThisHostAreStillThere() throws Exception {
        // A private-use character, which no font of any host has.
        Node label = View.text("\ue000\ue001\ue002").at(20, 100, 200, 24).snapshot("label");
        Node page = View.of("Application").at(0, 0, 393, 852).snapshot("page");
        Scene scene = new Scene(FORM.bounds(), List.of(page, label), FORM.statusBar(), Appearance.LIGHT, true);

        assertThat(colors(read(Picture.png(scene, label.rect())))).hasSizeGreaterThan(1);
    }
}
