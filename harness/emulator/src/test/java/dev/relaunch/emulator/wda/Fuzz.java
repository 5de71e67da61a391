package dev.relaunch.emulator.wda;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws requests that are nearly right. */
final class Fuzz {

    private static final List<String> METHODS = List.of("GET", "POST", "DELETE", "PUT");
    private static final List<String> PATHS = List.of(
            "/status",
            "/session",
            "@",
            "@/element",
            "@/elements",
            "@/actions",
            "@/source?format=xml&scope=%3Cx%3E",
            "@/source?format=json&excluded_attributes=,,visible",
            "@/alert/accept",
            "@/wda/tap",
            "@/wda/swipe",
            "@/wda/scroll",
            "@/wda/touchAndHold",
            "@/wda/dragfromtoforduration",
            "@/wda/pressAndDragWithVelocity",
            "@/wda/apps/launch",
            "@/wda/apps/state",
            "@/wda/keys",
            "@/wda/keyboard/dismiss",
            "@/wda/element/0/keyboardInput",
            "@/wda/pressButton",
            "@/wda/performIoHidEvent",
            "@/wda/simulatedLocation",
            "@/wda/setPasteboard",
            "@/wda/getPasteboard",
            "@/wda/resetAppAuth",
            "@/wda/device/appearance",
            "@/appium/settings",
            "@/url",
            "@/orientation",
            "@/rotation",
            "@/element/%00/click",
            "@/element/x/attribute/%F0%9F%98%80",
            "/%2e%2e/%2e%2e/etc/passwd",
            "//////");
    private static final List<String> NAMES = List.of(
            "using",
            "value",
            "x",
            "y",
            "fromX",
            "toX",
            "fromY",
            "toY",
            "duration",
            "direction",
            "name",
            "bundleId",
            "url",
            "settings",
            "actions",
            "capabilities",
            "keys",
            "keyNames",
            "page",
            "usage",
            "latitude",
            "longitude",
            "content");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e308",
            "1e999",
            "99999999999999999999999",
            "\"\"",
            "\"up\"",
            "\"\\u0000\\ud800\"",
            "\"com.apple.Preferences\"",
            "[]",
            "[[[[[[]]]]]]",
            "{}",
            "{\"a\":{\"b\":[1,2,{}]}}",
            "[{\"type\":\"pointer\",\"actions\":[{\"type\":\"pointerUp\"}]}]",
            "[{\"type\":\"pointer\",\"actions\":[{\"type\":\"pointerDown\"},{\"type\":\"pointerMove\",\"x\":1e300}]}]");

    private Fuzz() {}

    static String method(Random random) {
        return one(METHODS, random);
    }

    static String path(Random random, String session) {
        return one(PATHS, random).replace("@", session);
    }

    static String body(Random random) {
        StringBuilder body = new StringBuilder("{");
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            body.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(one(NAMES, random))
                    .append("\":")
                    .append(one(VALUES, random));
        }
        body.append('}');
        return switch (random.nextInt(8)) {
            case 0 -> body.substring(0, random.nextInt(body.length()));
            case 1 -> "[".repeat(random.nextInt(5_000));
            default -> body.toString();
        };
    }

    static String json(String name, String value, String otherName, String otherValue) throws Exception {
        return new ObjectMapper().writeValueAsString(Map.of(name, value, otherName, otherValue));
    }

    private static String one(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
