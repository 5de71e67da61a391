package dev.relaunch.emulator.service.dtx;

import com.dd.plist.BinaryPropertyListParser;
import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSArray;
import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import com.dd.plist.PropertyListFormatException;
import com.dd.plist.UID;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.ProtocolException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The archives of {@code NSKeyedArchiver}: a binary property list of numbered objects that refer to each other.
 *
 * <p>Strings, numbers, booleans, data, dates, arrays, dictionaries and errors; what else a peer sends is read as the dictionary of its fields.
 */
final class KeyedArchive {

    private static final String NULL = "$null";
    private static final int DEPTH_MAX = 32;
    private static final Instant COCOA_EPOCH = Instant.parse("2001-01-01T00:00:00Z");

    private final List<NSObject> objects = new ArrayList<>(List.of(new NSString(NULL)));

    private KeyedArchive() {}

    static byte[] archive(@Nullable Object root) {
        KeyedArchive archive = new KeyedArchive();
        NSDictionary top = new NSDictionary();
        top.put("root", archive.add(root));
        NSDictionary whole = new NSDictionary();
        whole.put("$version", 100_000);
        whole.put("$archiver", "NSKeyedArchiver");
        whole.put("$top", top);
        whole.put("$objects", new NSArray(archive.objects.toArray(new NSObject[0])));
        try {
            return BinaryPropertyListWriter.writeToArray(whole);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private UID add(@Nullable Object value) {
        if (value == null) {
            return uid(0);
        }
        int index = objects.size();
        if (value instanceof String text) {
            objects.add(new NSString(text));
        } else if (value instanceof Boolean flag) {
            objects.add(new NSNumber(flag));
        } else if (value instanceof Number number) {
            objects.add(NSObject.fromJavaObject(number));
        } else if (value instanceof byte[] bytes) {
            objects.add(new NSData(bytes));
        } else if (value instanceof Instant time) {
            NSDictionary date = reserve();
            date.put("NS.time", Duration.between(COCOA_EPOCH, time).toMillis() / 1e3);
            date.put("$class", type("NSDate"));
        } else if (value instanceof List<?> list) {
            NSDictionary array = reserve();
            array.put("NS.objects", all(list));
            array.put("$class", type("NSArray"));
        } else if (value instanceof Map<?, ?> map) {
            addMap(map);
        } else if (value instanceof ArchivedError error) {
            addError(error);
        } else {
            throw new IllegalArgumentException("cannot be archived: " + value.getClass());
        }
        return uid(index);
    }

    private void addMap(Map<?, ?> map) {
        NSDictionary dictionary = reserve();
        dictionary.put("NS.keys", all(List.copyOf(map.keySet())));
        dictionary.put("NS.objects", all(new ArrayList<>(map.values())));
        dictionary.put("$class", type("NSDictionary"));
    }

    private void addError(ArchivedError error) {
        NSDictionary object = reserve();
        object.put("NSDomain", add(error.domain()));
        object.put("NSCode", error.code());
        object.put("NSUserInfo", add(Map.of("NSLocalizedDescription", error.description())));
        object.put("$class", type("NSError"));
    }

    /** An object that takes its number before those that it refers to. */
    private NSDictionary reserve() {
        NSDictionary object = new NSDictionary();
        objects.add(object);
        return object;
    }

    private NSArray all(List<?> values) {
        return new NSArray(values.stream().map(this::add).toArray(NSObject[]::new));
    }

    private UID type(String name) {
        NSDictionary type = new NSDictionary();
        type.put("$classname", name);
        type.put("$classes", new NSArray(new NSString(name), new NSString("NSObject")));
        objects.add(type);
        return uid(objects.size() - 1);
    }

    /** The writer takes the bytes of a reference as they are, so there must be no sign byte among them. */
    private static UID uid(int index) {
        return index < 256
                ? new UID("", new byte[] {(byte) index})
                : new UID("", new byte[] {(byte) (index >> 8), (byte) index});
    }

    /**
     * Reads what peers send.
     *
     * @throws ProtocolException where it is broken
     */
    static @Nullable Object unarchive(byte[] bytes) throws IOException {
        try {
            if (BinaryPropertyListParser.parse(bytes) instanceof NSDictionary whole
                    && whole.get("$objects") instanceof NSArray objects
                    && whole.get("$top") instanceof NSDictionary top
                    && top.get("root") instanceof UID root) {
                return read(root, objects, 0);
            }
        } catch (PropertyListFormatException | RuntimeException | StackOverflowError malformed) {
            // The parser answers hostile bytes with whatever it trips over.
            throw (IOException) new ProtocolException("not an archive").initCause(malformed);
        }
        throw new ProtocolException("not an archive");
    }

    private static @Nullable Object read(NSObject object, NSArray objects, int depth) {
        if (depth > DEPTH_MAX) {
            throw new IllegalArgumentException("too deep");
        }
        if (object instanceof UID uid) {
            return read(objects.objectAtIndex(new BigInteger(1, uid.getBytes()).intValueExact()), objects, depth + 1);
        }
        if (object instanceof NSString text) {
            return text.getContent().equals(NULL) ? null : text.getContent();
        }
        if (object instanceof NSData data) {
            return data.bytes();
        }
        if (object instanceof NSArray array) {
            return list(array, objects, depth);
        }
        if (object instanceof NSDictionary fields) {
            return object(fields, objects, depth);
        }
        return object.toJavaObject();
    }

    private static @Nullable Object object(NSDictionary fields, NSArray objects, int depth) {
        if (fields.get("NS.objects") instanceof NSArray values) {
            return fields.get("NS.keys") instanceof NSArray keys
                    ? map(list(keys, objects, depth), list(values, objects, depth))
                    : list(values, objects, depth);
        }
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        for (Map.Entry<String, NSObject> field : fields.entrySet()) {
            if (!field.getKey().equals("$class")) {
                read.put(field.getKey(), read(field.getValue(), objects, depth + 1));
            }
        }
        return read;
    }

    private static List<@Nullable Object> list(NSArray array, NSArray objects, int depth) {
        List<@Nullable Object> read = new ArrayList<>();
        for (NSObject each : array.getArray()) {
            read.add(read(each, objects, depth + 1));
        }
        return read;
    }

    private static Map<String, @Nullable Object> map(List<@Nullable Object> keys, List<@Nullable Object> values) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            map.put(String.valueOf(keys.get(i)), values.get(i));
        }
        return map;
    }
}
