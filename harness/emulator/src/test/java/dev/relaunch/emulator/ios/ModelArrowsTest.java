package dev.relaunch.emulator.ios;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.testng.annotations.Test;

/** Which way the arrows point in the emulated device. */
public final class ModelArrowsTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.relaunch.emulator");

    @Test
    public void modelKnowsNeitherOracleNorVerdictsNorTheWire() {
        noClasses()
                .that()
                .resideInAnyPackage("..emulator.ios..", "..emulator.app", "..emulator.ui", "..emulator.files")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..relaunch.oracle..",
                        "..relaunch.verdict..",
                        "..relaunch.evidence..",
                        "..relaunch.scenario..",
                        "..emulator.wda..",
                        "..emulator.service..",
                        "..emulator.lockdown..",
                        "..emulator.usbmux..")
                .because("a model that knows what is expected of it proves nothing")
                .check(classes);
    }

    @Test
    public void daemonsKnowOfTheRestOnlyWhatTheirHostTells() {
        noClasses()
                .that()
                .resideInAPackage("..emulator.ios.daemon")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..emulator.ios", "..emulator.ui", "..emulator.files")
                .because("what a daemon does is to be read without the rest of the system")
                .check(classes);
    }

    @Test
    public void noPackageComesBackToItself() {
        slices().matching("dev.relaunch.emulator.(**)")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    public void appsSeeOnlyTheirApi() {
        noClasses()
                .that()
                .resideInAnyPackage("..emulator.app", "..emulator.ui", "..emulator.files")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..emulator.ios..")
                .because("an emulated app can do what a real one can")
                .check(classes);
    }
}
