package dev.relaunch.emulator.wire;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSArray;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A message of DeviceLink: an array, the first element of which names it, as a binary property list in the frame of {@link PlistMessage}. */
public record DeviceLinkMessage(String name, List<NSObject> arguments) {

    public static DeviceLinkMessage of(String name, NSObject... arguments) {
        return new DeviceLinkMessage(name, List.of(arguments));
    }

    /**
     * Reads one message.
     *
     * @return empty at the end of the stream
     */
    public static Optional<DeviceLinkMessage> read(InputStream in) throws IOException {
        Optional<byte[]> payload = PlistMessage.readPayload(in);
        if (payload.isEmpty()) {
            return Optional.empty();
        }
        NSObject[] array = Plists.array(payload.get()).getArray();
        if (array.length == 0 || !(array[0] instanceof NSString name)) {
            throw new ProtocolException("a message without a name");
        }
        return Optional.of(of(name.getContent(), Arrays.copyOfRange(array, 1, array.length)));
    }

    /** Writes it in one piece. */
    public void write(OutputStream out) throws IOException {
        List<NSObject> array = new ArrayList<>(List.of(new NSString(name)));
        array.addAll(arguments);
        PlistMessage.frame(out, BinaryPropertyListWriter.writeToArray(new NSArray(array.toArray(new NSObject[0]))));
    }
}
