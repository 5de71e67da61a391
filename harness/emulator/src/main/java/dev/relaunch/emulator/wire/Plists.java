package dev.relaunch.emulator.wire;

import com.dd.plist.BinaryPropertyListParser;
import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import com.dd.plist.PropertyListFormatException;
import com.dd.plist.XMLPropertyListParser;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** Property lists as peers send them: XML or binary, and not always well. */
public final class Plists {

    private Plists() {}

    /**
     * Reads a dictionary.
     *
     * @throws ProtocolException for anything else, however it is broken
     */
    public static NSDictionary dictionary(byte[] bytes) throws IOException {
        if (read(bytes) instanceof NSDictionary dictionary) {
            return dictionary;
        }
        throw new ProtocolException("not a dictionary");
    }

    /**
     * Reads an array.
     *
     * @throws ProtocolException for anything else, however it is broken
     */
    static NSArray array(byte[] bytes) throws IOException {
        if (read(bytes) instanceof NSArray array) {
            return array;
        }
        throw new ProtocolException("not an array");
    }

    private static NSObject read(byte[] bytes) throws IOException {
        try {
            return parse(bytes);
        } catch (PropertyListFormatException
                | ParseException
                | ParserConfigurationException
                | SAXException
                | RuntimeException
                | StackOverflowError malformed) {
            // The parser answers hostile bytes with whatever it trips over; a deep nesting overflows its stack.
            throw (IOException) new ProtocolException("not a property list").initCause(malformed);
        }
    }

    private static NSObject parse(byte[] bytes)
            throws IOException, PropertyListFormatException, ParseException, ParserConfigurationException,
                    SAXException {
        if (startsWith(bytes, "bplist")) {
            BinaryPlist.check(bytes);
            return BinaryPropertyListParser.parse(bytes);
        }
        if (startsWith(bytes, "<")) {
            return XMLPropertyListParser.parse(PlistDocument.read(bytes));
        }
        // The ASCII format of old is not spoken on these wires.
        throw new ProtocolException("neither an XML nor a binary property list");
    }

    private static boolean startsWith(byte[] bytes, String text) {
        return bytes.length >= text.length()
                && new String(bytes, 0, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    /** The dictionary as XML, which every client reads. */
    public static byte[] xml(NSDictionary dictionary) {
        return dictionary.toXMLPropertyList().getBytes(StandardCharsets.UTF_8);
    }

    public static Optional<String> string(NSDictionary dictionary, String key) {
        return dictionary.get(key) instanceof NSString string ? Optional.of(string.getContent()) : Optional.empty();
    }

    public static OptionalInt integer(NSDictionary dictionary, String key) {
        return dictionary.get(key) instanceof NSNumber number && number.isInteger()
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
    }

    /** The dictionary under this key; an empty one where there is none. */
    public static NSDictionary child(NSDictionary dictionary, String key) {
        return dictionary.get(key) instanceof NSDictionary child ? child : new NSDictionary();
    }
}
