package dev.relaunch.device.appium;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where Appium, its XCUITest driver and the Node to run them with are installed.
 *
 * @param home the folder whose package.json names both; Appium finds its driver there
 */
public record AppiumInstallation(Path home, Path node) {

    /**
     * The installation that {@code ./relaunch} makes below the product's folder.
     *
     * @throws LabException when it is not there
     */
    public static AppiumInstallation below(Path product) {
        AppiumInstallation installation =
                new AppiumInstallation(product.resolve("harness/appium"), product.resolve(".relaunch/node/bin/node"));
        if (!Files.isExecutable(installation.node()) || !Files.isRegularFile(installation.script())) {
            throw new LabException(Message.of("Appium is not installed")
                    .with("looked for", installation.script() + "\n" + installation.node())
                    .with("next", "run ./relaunch, which installs it"));
        }
        return installation;
    }

    /** The versions of what is installed: name of the npm package to version. */
    public Map<String, String> versions() {
        return Map.of("appium", version("appium"), "appium-xcuitest-driver", version("appium-xcuitest-driver"));
    }

    private String version(String npmPackage) {
        Path file = home.resolve("node_modules").resolve(npmPackage).resolve("package.json");
        try {
            return new ObjectMapper().readTree(file.toFile()).path("version").asText("unknown");
        } catch (IOException unreadable) {
            throw new LabException(
                    Message.of("the installation of " + npmPackage + " is damaged")
                            .with("file", file.toString())
                            .with(
                                    "next",
                                    "delete " + home.resolve("node_modules")
                                            + " and run ./relaunch, which installs it"),
                    unreadable);
        }
    }

    Path script() {
        return home.resolve("node_modules/appium/build/lib/main.js");
    }
}
