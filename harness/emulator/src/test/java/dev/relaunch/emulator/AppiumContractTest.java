package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.device.FreePorts;
import dev.relaunch.emulator.ios.Os;
import dev.relaunch.emulator.ios.Phone;
import dev.relaunch.emulator.ios.Preset;
import dev.relaunch.emulator.ios.VirtualClock;
import dev.relaunch.emulator.testing.RealAppium;
import io.appium.java_client.AppiumBy;
import io.appium.java_client.appmanagement.ApplicationState;
import io.appium.java_client.ios.IOSDriver;
import io.appium.java_client.ios.options.XCUITestOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.openqa.selenium.Alert;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Point;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Pause;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The commands of the Appium Java client, through the real Appium server and XCUITest driver, on each OS that the driver treats differently. */
@Test(singleThreaded = true)
public final class AppiumContractTest {

    private static final String RECORDER = "com.example.fieldrecorder";
    private static final String SETTINGS = "com.apple.Preferences";

    private final VirtualClock clock = VirtualClock.running();
    private final Map<Os, Phone> phones = new LinkedHashMap<>();
    private final Map<Os, IOSDriver> drivers = new LinkedHashMap<>();
    private RealAppium appium;

    @BeforeClass
    public void start() throws Exception {
        for (Os os : List.of(Os.IOS_17, Os.IOS_18, Os.IOS_26)) {
            phones.put(os, Phone.of(clock, Preset.of(os), 40 + phones.size(), Set.of()));
        }
        appium = RealAppium.serve(clock, new ArrayList<>(phones.values()));
        for (Map.Entry<Os, Phone> entry : phones.entrySet()) {
            drivers.put(entry.getKey(), open(entry.getValue()));
        }
    }

    private IOSDriver open(Phone phone) throws Exception {
        String udid = phone.identity().udid();
        XCUITestOptions options = new XCUITestOptions()
                .setUdid(udid)
                .setPlatformVersion(phone.identity().productVersion())
                .setNewCommandTimeout(Duration.ofMinutes(10));
        options.setCapability(
                "appium:webDriverAgentUrl", appium.webDriverAgent(phone).toString());
        options.setCapability("appium:mjpegServerPort", FreePorts.one());
        options.setCapability("appium:skipLogCapture", true);
        return new IOSDriver(appium.address().toURL(), options);
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        drivers.values().forEach(IOSDriver::quit);
        if (appium != null) {
            appium.close();
        }
    }

    @DataProvider
    public Object[][] versions() {
        return new Object[][] {{Os.IOS_17}, {Os.IOS_18}, {Os.IOS_26}};
    }

    private IOSDriver driver(Os os) {
        return Objects.requireNonNull(drivers.get(os));
    }

    private void home(IOSDriver driver) {
        driver.executeScript("mobile: pressButton", Map.of("name", "home"));
        driver.executeScript("mobile: pressButton", Map.of("name", "home"));
        driver.executeScript("mobile: pressButton", Map.of("name", "home"));
    }

    private void control(Os os, String command, String... arguments) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
        }
        Objects.requireNonNull(phones.get(os)).control().perform(command, named);
    }

    @Test(dataProvider = "versions")
    public void elementsAreFoundAskedAndUsed(Os os) {
        IOSDriver driver = driver(os);
        driver.executeScript("mobile: activateApp", Map.of("bundleId", RECORDER));
        WebElement url = driver.findElement(AppiumBy.accessibilityId("relaunch.transfer.url"));

        List<By> ways = List.of(
                AppiumBy.iOSNsPredicateString("type == 'XCUIElementTypeTextField' AND label CONTAINS[cd] 'TRANSFER'"),
                AppiumBy.iOSClassChain(
                        "**/XCUIElementTypeOther[$name == 'relaunch.transfer.url'$]/XCUIElementTypeTextField"),
                AppiumBy.id("relaunch.transfer.url"),
                AppiumBy.name("relaunch.transfer.url"),
                AppiumBy.className("XCUIElementTypeTextField"),
                By.xpath("//XCUIElementTypeTextField[@label='Transfer URL']"));
        ways.forEach(
                way -> assertThat(driver.findElement(way)).as(way.toString()).isEqualTo(url));
        assertThat(driver.findElements(AppiumBy.className("XCUIElementTypeButton")))
                .hasSizeGreaterThan(2);
        WebElement table = driver.findElement(AppiumBy.className("XCUIElementTypeTable"));
        assertThat(table.findElement(AppiumBy.accessibilityId("relaunch.exit")).getText())
                .isEqualTo("Exit");
        assertThat(table.findElements(AppiumBy.className("XCUIElementTypeTextField")))
                .containsExactly(url);

        url.sendKeys("http://lab/x");
        assertThat(url.getText()).isEqualTo("http://lab/x");
        assertThat(driver.isKeyboardShown()).isTrue();
        assertThat(driver.switchTo().activeElement()).isEqualTo(url);
        driver.hideKeyboard();
        assertThat(driver.isKeyboardShown()).isFalse();
        assertThat(url.getAttribute("value")).isEqualTo("http://lab/x");
        url.clear();
        assertThat(url.getAttribute("value")).isNullOrEmpty();
        assertThat(url.isDisplayed()).isTrue();
        assertThat(url.isEnabled()).isTrue();
        assertThat(url.isSelected()).isFalse();
        assertThat(url.getTagName()).isEqualTo("XCUIElementTypeTextField");
        assertThat(url.getRect().getWidth()).isGreaterThan(200);
        assertThat(url.getLocation()).isNotEqualTo(new Point(0, 0));
        assertThat(url.getSize()).isNotEqualTo(new Dimension(0, 0));

        home(driver);
        assertThatThrownBy(url::click).isInstanceOf(StaleElementReferenceException.class);
        assertThatThrownBy(() -> driver.findElement(AppiumBy.accessibilityId("not there")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test(dataProvider = "versions")
    public void theScreenIsSeen(Os os) throws Exception {
        IOSDriver driver = driver(os);
        home(driver);

        assertThat(driver.getPageSource()).contains("<AppiumAUT>", "XCUIElementTypeIcon", "Field Recorder");
        assertThat(String.valueOf(driver.executeScript("mobile: source", Map.of("format", "json"))))
                .contains("rawIdentifier");
        assertThat(String.valueOf(driver.executeScript("mobile: source", Map.of("format", "description"))))
                .contains("label: 'Settings'");
        byte[] png = driver.getScreenshotAs(OutputType.BYTES);
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth())
                .isEqualTo(driver.manage().window().getSize().getWidth() * 3);
        WebElement icon = driver.findElement(AppiumBy.accessibilityId("Calendar"));
        assertThat(ImageIO.read(new ByteArrayInputStream(icon.getScreenshotAs(OutputType.BYTES)))
                        .getWidth())
                .isEqualTo(icon.getSize().getWidth() * 3);
        assertThat(driver.getOrientation().value()).isEqualTo("portrait");
        assertThat(map(driver, "mobile: deviceScreenInfo")).containsEntry("scale", 3L);
        assertThat(map(driver, "mobile: activeAppInfo")).containsEntry("bundleId", "com.apple.springboard");
    }

    @Test(dataProvider = "versions")
    public void appsAreLaunchedAndEndedForTheTool(Os os) {
        IOSDriver driver = driver(os);
        driver.executeScript(
                "mobile: launchApp", Map.of("bundleId", RECORDER, "arguments", List.of("-x"), "environment", Map.of()));
        assertThat(driver.queryAppState(RECORDER)).isEqualTo(ApplicationState.RUNNING_IN_FOREGROUND);
        driver.runAppInBackground(Duration.ofMillis(300));
        assertThat(map(driver, "mobile: activeAppInfo")).containsEntry("bundleId", RECORDER);
        driver.executeScript("mobile: backgroundApp", Map.of("seconds", -1));
        assertThat(map(driver, "mobile: activeAppInfo")).containsEntry("bundleId", "com.apple.springboard");
        driver.activateApp(RECORDER);
        assertThat(driver.terminateApp(RECORDER)).isTrue();
        assertThat(driver.queryAppState(RECORDER)).isEqualTo(ApplicationState.NOT_RUNNING);
        assertThat(driver.terminateApp(RECORDER)).isFalse();
        assertThat(driver.isAppInstalled(RECORDER)).isTrue();
        assertThatThrownBy(() -> driver.activateApp("com.example.nothing")).isInstanceOf(WebDriverException.class);
    }

    @Test(dataProvider = "versions")
    public void deepLinksLeadIntoSettings(Os os) {
        IOSDriver driver = driver(os);
        driver.executeScript(
                "mobile: deepLink",
                Map.of("url", "prefs:root=General&path=AUTO_CONTENT_DOWNLOAD", "bundleId", SETTINGS));
        assertThat(driver.findElement(AppiumBy.className("XCUIElementTypeNavigationBar"))
                        .getAttribute("name"))
                .isEqualTo("Background App Refresh");
        driver.get("prefs:root=BATTERY_USAGE");
        WebElement lowPower = driver.findElement(AppiumBy.iOSNsPredicateString("type == 'XCUIElementTypeSwitch'"));
        assertThat(lowPower.getAttribute("value")).isEqualTo("0");
        home(driver);
    }

    @Test(dataProvider = "versions")
    public void fingersSwipeDragAndHold(Os os) {
        IOSDriver driver = driver(os);
        home(driver);
        WebElement pages = driver.findElement(AppiumBy.className("XCUIElementTypePageIndicator"));
        driver.executeScript("mobile: swipe", Map.of("direction", "left"));
        assertThat(pages.getAttribute("value")).startsWith("page 2");
        driver.executeScript("mobile: scroll", Map.of("direction", "left"));
        assertThat(pages.getAttribute("value")).startsWith("page 1");
        driver.executeScript(
                "mobile: dragFromToForDuration",
                Map.of("duration", 0.1, "fromX", 350, "fromY", 400, "toX", 30, "toY", 400));
        assertThat(pages.getAttribute("value")).startsWith("page 2");
        WebElement icon = driver.findElement(AppiumBy.accessibilityId("Field Recorder"));
        Point at = icon.getLocation();
        driver.executeScript("mobile: touchAndHold", Map.of("duration", 0.1, "x", at.x + 20, "y", at.y + 20));
        driver.executeScript("mobile: tap", Map.of("x", 5, "y", 300));
        Dimension size = driver.manage().window().getSize();
        PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
        driver.perform(List.of(new Sequence(finger, 0)
                .addAction(finger.createPointerMove(
                        Duration.ZERO, PointerInput.Origin.viewport(), size.width / 2, size.height - 1))
                .addAction(finger.createPointerDown(0))
                .addAction(finger.createPointerMove(
                        Duration.ofMillis(200), PointerInput.Origin.viewport(), size.width / 2, size.height / 2))
                .addAction(new Pause(finger, Duration.ofMillis(600)))
                .addAction(finger.createPointerUp(0))));
        assertThat(driver.findElements(AppiumBy.iOSNsPredicateString("name BEGINSWITH 'card:'")))
                .isNotEmpty();
        home(driver);
    }

    @Test(dataProvider = "versions")
    public void journalOfAnAppIsPulledOutOfItsContainer(Os os) {
        IOSDriver driver = driver(os);
        driver.executeScript("mobile: activateApp", Map.of("bundleId", RECORDER));

        byte[] journal = driver.pullFile("@" + RECORDER + ":documents/relaunch-journal.log");

        assertThat(new String(journal, StandardCharsets.UTF_8)).startsWith("didFinishLaunching state=");
        home(driver);
    }

    @Test(dataProvider = "versions")
    public void theScreenIsLockedAndOpened(Os os) {
        IOSDriver driver = driver(os);
        driver.lockDevice();
        assertThat(driver.isDeviceLocked()).isTrue();
        driver.unlockDevice();
        assertThat(driver.isDeviceLocked()).isFalse();
        assertThatThrownBy(() -> driver.executeScript("mobile: pressButton", Map.of("name", "trigger")))
                .hasMessageContaining("is not supported");
    }

    @Test(dataProvider = "versions")
    public void alertsAreReadAndAnswered(Os os) {
        IOSDriver driver = driver(os);
        home(driver);
        assertThatThrownBy(() -> driver.switchTo().alert().getText()).isInstanceOf(NoAlertPresentException.class);
        control(os, "alert", "kind", "location", "app", RECORDER);
        Alert alert = driver.switchTo().alert();
        assertThat(alert.getText()).contains("Allow “Field Recorder” to use your location?");
        assertThat(driver.executeScript("mobile: alert", Map.of("action", "getButtons")))
                .isEqualTo(List.of("Allow Once", "Allow While Using App", "Don’t Allow"));
        driver.executeScript("mobile: alert", Map.of("action", "accept", "buttonLabel", "Allow While Using App"));
        control(os, "alert", "kind", "notifications", "app", RECORDER);
        driver.switchTo().alert().accept();
        control(os, "alert", "kind", "software-update");
        driver.switchTo().alert().dismiss();
        assertThatThrownBy(() -> driver.switchTo().alert().getText()).isInstanceOf(NoAlertPresentException.class);
    }

    @Test(dataProvider = "versions")
    public void theDeviceTellsOfItself(Os os) {
        IOSDriver driver = driver(os);
        assertThat(map(driver, "mobile: deviceInfo"))
                .containsEntry("currentLocale", "en_US")
                .containsKey("lockdownInfo");
        control(os, "battery", "percent", "64");
        assertThat(map(driver, "mobile: batteryInfo")).containsEntry("level", 0.64);
        driver.executeScript("mobile: setAppearance", Map.of("style", "dark"));
        assertThat(String.valueOf(driver.executeScript("mobile: getAppearance")))
                .contains("dark");
        driver.executeScript("mobile: setAppearance", Map.of("style", "light"));
        driver.executeScript("mobile: setSimulatedLocation", Map.of("latitude", 48.1, "longitude", 11.5));
        assertThat(map(driver, "mobile: getSimulatedLocation")).containsEntry("latitude", 48.1);
        driver.executeScript("mobile: resetSimulatedLocation");
        assertThat(map(driver, "mobile: getSimulatedLocation").get("latitude")).isNull();
        driver.setClipboardText("käse");
        assertThat(driver.getClipboardText()).isEqualTo("käse");
        driver.executeScript("mobile: resetPermission", Map.of("service", "location"));
        driver.executeScript("mobile: siriCommand", Map.of("text", "what time is it"));
        driver.executeScript("mobile: performIoHidEvent", Map.of("page", 0x0c, "usage", 0xe9, "durationSeconds", 0.01));
        assertThatThrownBy(() -> driver.executeScript(
                        "mobile: expectNotification",
                        Map.of("name", "com.example.never", "type", "darwin", "timeoutSeconds", 0.2)))
                .hasMessageContaining("Did not receive");
        assertThat(driver.getSettings()).containsEntry("shouldUseCompactResponses", true);
        driver.setSetting("snapshotMaxDepth", 40);
        assertThat(driver.getSettings()).containsEntry("snapshotMaxDepth", 40L);
        assertThat(Base64.getDecoder().decode(driver.getScreenshotAs(OutputType.BASE64)))
                .hasSizeGreaterThan(1_000);
    }

    @SuppressWarnings("unchecked") // The client gives every answer as Object.
    private static Map<String, Object> map(IOSDriver driver, String command) {
        return (Map<String, Object>) Objects.requireNonNull(driver.executeScript(command));
    }
}
