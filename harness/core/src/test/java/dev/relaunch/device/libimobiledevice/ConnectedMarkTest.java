package dev.relaunch.device.libimobiledevice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public final class ConnectedMarkTest {

    @DataProvider
    Object[][] outputs() {
        return new Object[][] {
            {"[connected]\nNov 22 14:00:00 a[1] <Notice>: b\n", 12},
            {"[connected:00008110-000A1D3C0E2A801E]\nNov", 38},
            {"waiting\n[connected]\n[connected]\n", 20},
            {"x [connected]\n[connecte]\n[connect", -1},
            {"[connected", -1},
        };
    }

    @Test(dataProvider = "outputs")
    public void theEndOfTheLineIsFoundHoweverTheBytesAreCut(String output, int end) {
        byte[] bytes = output.getBytes(StandardCharsets.US_ASCII);
        for (int cut = 0; cut <= bytes.length; cut++) {
            ConnectedMark mark = new ConnectedMark();
            int first = mark.endIn(bytes, 0, cut);
            int second = mark.endIn(bytes, cut, bytes.length);
            assertThat(Math.max(first, second)).as("cut at %d", cut).isEqualTo(end);
            assertThat(Math.min(first, second)).as("found once").isEqualTo(-1);
        }
    }
}
