package dev.relaunch.device.appium;

import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import io.appium.java_client.AppiumBy;
import io.appium.java_client.ios.IOSDriver;
import io.appium.java_client.ios.options.XCUITestOptions;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/**
 * One WebDriverAgent session on a device: the only way in which the harness touches the glass.
 *
 * <p>The session names no bundle id: with one, WebDriverAgent would launch the app under XCTest, restart it at each session and kill
 * it at the end, and so change what is to be observed. Each command is written down before it is sent, and none may be sent while
 * hands are off.
 */
public final class Automation implements AutoCloseable {

    private static final String SPRINGBOARD = "com.apple.springboard";

    private final String device;
    private final IOSDriver driver;
    private volatile Consumer<String> diary = command -> {};
    private volatile boolean handsOff;

    private Automation(String device, IOSDriver driver) {
        this.device = device;
        this.driver = driver;
    }

    /**
     * Opens a session through a running Appium server.
     *
     * @param device what messages call the device
     * @param wda where its WebDriverAgent is reached from this host, e.g. through {@code iproxy}
     * @param mjpegPort a free port; the driver always takes one, and two sessions on the same would steal it from each other
     */
    public static Automation open(
            String device, URI appium, String udid, String osVersion, URI wda, int mjpegPort, Duration timeout) {
        XCUITestOptions options = new XCUITestOptions()
                .setUdid(udid)
                .setPlatformVersion(osVersion)
                .setNewCommandTimeout(Duration.ofHours(1));
        options.setCapability("appium:webDriverAgentUrl", wda.toString());
        options.setCapability("appium:mjpegServerPort", mjpegPort);
        options.setCapability("appium:skipLogCapture", true);
        options.setCapability("appium:wdaLaunchTimeout", timeout.toMillis());
        try {
            return new Automation(device, new IOSDriver(url(appium), options));
        } catch (WebDriverException refused) {
            throw new LabException(
                    Message.of(device + " cannot be automated")
                            .with("asked", "Appium at " + appium + " for a session through WebDriverAgent at " + wda)
                            .with("answer", firstLine(refused))
                            .with(
                                    "next",
                                    "start WebDriverAgent on the device and see that it answers at " + wda + "/status"),
                    refused);
        }
    }

    /** From now on each command is told to {@code diary} before it is sent. */
    public void writeDownTo(Consumer<String> diary) {
        this.diary = diary;
    }

    /** Forbids, or allows again, every command. */
    public void handsOff(boolean off) {
        handsOff = off;
    }

    /** All elements of the app in front that match the predicate; empty where there are none. */
    public List<WebElement> find(String predicate) {
        return find(AppiumBy.iOSNsPredicateString(predicate), predicate);
    }

    /** The elements below this one that match the predicate. */
    public List<WebElement> findBelow(WebElement element, String predicate) {
        return command("find below " + predicate, d -> element.findElements(AppiumBy.iOSNsPredicateString(predicate)));
    }

    /** The element with this accessibility id, waited for. */
    public WebElement await(String accessibilityId, Duration bound) {
        return awaitAny(AppiumBy.accessibilityId(accessibilityId), accessibilityId, bound);
    }

    /** The first element that matches the predicate, waited for. */
    public WebElement awaitMatch(String predicate, Duration bound) {
        return awaitAny(AppiumBy.iOSNsPredicateString(predicate), predicate, bound);
    }

    private WebElement awaitAny(By by, String text, Duration bound) {
        long deadline = System.nanoTime() + bound.toNanos();
        do {
            List<WebElement> found = find(by, text);
            if (!found.isEmpty()) {
                return found.get(0);
            }
        } while (System.nanoTime() < deadline);
        throw new LabException(Message.of(device + " does not show " + text)
                .with("in front", frontApp())
                .with("waited", bound.toMillis() + " ms")
                .with("next", "look at the page source in the recording's artifacts; an alert may be in the way"));
    }

    private List<WebElement> find(By by, String text) {
        List<WebElement> found = command("find " + text, d -> d.findElements(by));
        if (found.isEmpty()) {
            // The driver hides a dead WebDriverAgent behind "nothing found": ask something that it cannot hide.
            frontApp();
        }
        return found;
    }

    public void tap(WebElement element, String what) {
        command("tap " + what, d -> {
            element.click();
            return true;
        });
    }

    public void type(WebElement element, String text) {
        command("type " + text, d -> {
            element.clear();
            element.sendKeys(text);
            return true;
        });
    }

    /** An attribute as WebDriverAgent names it: {@code name}, {@code label}, {@code value}, {@code visible}; empty where absent. */
    public String attribute(WebElement element, String name) {
        return command("read " + name, d -> {
            String value = element.getAttribute(name);
            return value == null ? "" : value;
        });
    }

    public boolean isVisible(WebElement element) {
        return command("is it visible", d -> element.isDisplayed());
    }

    public boolean isEnabled(WebElement element) {
        return command("is it enabled", d -> element.isEnabled());
    }

    /** The language and region of the device: {@code de_DE}. */
    public String locale() {
        return command("which language does it speak", d -> {
            Object info = d.executeScript("mobile: deviceInfo");
            return info instanceof Map<?, ?> map ? String.valueOf(map.get("currentLocale")) : "";
        });
    }

    /** Where the element is, in points. */
    public Rectangle rect(WebElement element) {
        return command("where is it", d -> element.getRect());
    }

    /** The bundle id of the app in front; the Home screen is {@code com.apple.springboard}. */
    public String frontApp() {
        return command("which app is in front", d -> {
            Object info = d.executeScript("mobile: activeAppInfo");
            return info instanceof Map<?, ?> map ? String.valueOf(map.get("bundleId")) : "";
        });
    }

    /** Whether the Home screen, the switcher or another part of SpringBoard is in front. */
    public boolean isSpringBoardInFront() {
        return frontApp().equals(SPRINGBOARD);
    }

    public void pressHome() {
        script("mobile: pressButton", Map.of("name", "home"));
    }

    /** A quick swipe over the whole screen: {@code left}, {@code right}, {@code up}, {@code down}. */
    public void swipe(String direction) {
        script("mobile: swipe", Map.of("direction", direction));
    }

    /** A finger put down, moved and held before it is lifted; all in points and seconds. */
    public void dragAndHold(int fromX, int fromY, int toX, int toY, double holdSeconds) {
        script(
                "mobile: dragFromToWithVelocity",
                Map.of(
                        "fromX", fromX,
                        "fromY", fromY,
                        "toX", toX,
                        "toY", toY,
                        "pressDuration", 0.05,
                        "holdDuration", holdSeconds,
                        "velocity", 1_000));
    }

    /** The screen's size in points. */
    public Dimension size() {
        return command("size of the screen", d -> d.manage().window().getSize());
    }

    /** What accessibility sees, as XML: for a person who has to find out what was on the screen. */
    public String source() {
        return command("page source", d -> String.valueOf(d.getPageSource()));
    }

    private void script(String name, Map<String, ?> arguments) {
        command(name + " " + new TreeMap<>(arguments), d -> {
            d.executeScript(name, arguments);
            return true;
        });
    }

    private <T> T command(String text, Function<IOSDriver, T> action) {
        if (handsOff) {
            throw new HarnessBug(Message.of("a command was sent to " + device + " while hands were off")
                    .with("command", text));
        }
        diary.accept(text);
        try {
            return action.apply(driver);
        } catch (WebDriverException failed) {
            throw new LabException(
                    Message.of(device + " did not carry out a command of its automation")
                            .with("command", text)
                            .with("answer", firstLine(failed))
                            .with(
                                    "next",
                                    "see that WebDriverAgent still runs on the device; a restarted one needs a new run"),
                    failed);
        }
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException notOne) {
            throw new HarnessBug(Message.of("not a URL: " + uri), notOne);
        }
    }

    private static String firstLine(Exception failed) {
        String text = failed.getMessage();
        return text == null ? failed.toString() : text.lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        try {
            driver.quit();
        } catch (WebDriverException alreadyGone) {
            diary.accept("the session was gone before it was closed: " + firstLine(alreadyGone));
        }
    }
}
