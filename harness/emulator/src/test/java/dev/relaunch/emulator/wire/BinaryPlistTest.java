package dev.relaunch.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSDate;
import com.dd.plist.NSDictionary;
import com.dd.plist.UID;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public final class BinaryPlistTest {

    @Test
    public void everyKindOfValueIsLetThrough() throws Exception {
        NSDictionary all = new NSDictionary();
        all.put("text", "plain");
        all.put("wide", "Grüße 日本");
        all.put("long", "x".repeat(300));
        all.put("integers", List.of(0, -1, 70_000, Long.MAX_VALUE));
        all.put("reals", List.of(1.5, 2.5f));
        all.put("flags", List.of(true, false));
        all.put("data", new byte[1_000]);
        all.put("date", new NSDate("2026-11-22T10:00:00Z"));
        all.put("uid", new UID("u", new byte[] {1}));
        all.put("nested", Map.of("list", List.of(Map.of())));

        assertThat(Plists.dictionary(BinaryPropertyListWriter.writeToArray(all)).keySet())
                .hasSize(10);
    }

    @DataProvider
    public Object[][] lies() {
        return new Object[][] {
            {"an array of 268 million", list(1, 0xaf, 0x12, 0x10, 0, 0, 0)},
            {"a dictionary of 268 million", list(1, 0xdf, 0x12, 0x10, 0, 0, 0)},
            {"a text of two billion", list(1, 0x6f, 0x12, 0x7f, 0, 0, 0)},
            {"a count that is no number", list(1, 0xaf, 0x52, 0x10, 0, 0, 0)},
            {"a negative count", list(1, 0x4f, 0x13, 0xff, 0, 0, 0, 0, 0, 0, 0)},
            {"a kind that there is not", list(1, 0xe0)},
            {"two billion objects", list(0x7fffffffL, 0x08)},
            {"no object", list(0, 0x08)},
        };
    }

    /** One object, and a trailer that claims so many. */
    private static byte[] list(long objects, int... object) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + object.length + 1 + 32);
        bytes.put("bplist00".getBytes(StandardCharsets.US_ASCII));
        for (int each : object) {
            bytes.put((byte) each);
        }
        bytes.put((byte) 8);
        int trailer = bytes.position();
        bytes.put(trailer + 6, (byte) 1).put(trailer + 7, (byte) 1);
        bytes.putLong(trailer + 8, objects).putLong(trailer + 24, 8 + object.length);
        return bytes.array();
    }

    @Test(dataProvider = "lies")
    public void lengthThatDoesNotFitIsRefusedBeforeRoomIsMadeForIt(String what, byte[] bytes) {
        assertThatThrownBy(() -> Plists.dictionary(bytes)).as(what).isInstanceOf(ProtocolException.class);
    }
}
