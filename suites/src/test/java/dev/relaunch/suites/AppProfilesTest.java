package dev.relaunch.suites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.profile.AppProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public final class AppProfilesTest {

    @DataProvider
    Object[][] profiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/app-profiles"))) {
            return files.sorted().map(file -> new Object[] {file}).toArray(Object[][]::new);
        }
    }

    @Test(dataProvider = "profiles")
    public void everyProfileIsFoundByItsNameAndCanBeUsed(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
        AppProfile profile = AppProfile.named(name);
        assertThat(profile.name()).isEqualTo(name);
        assertThat(profile).isEqualTo(AppProfile.load(file));
        assertThat(profile.logPoints()).isNotEmpty();
    }
}
