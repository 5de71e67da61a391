package dev.relaunch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.testng.annotations.Test;

/** The arrows between the packages of core: only downwards, and the parts that judge are pure. */
public final class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.relaunch");

    @Test
    public void arrowsPointOnlyDownwards() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("dev.relaunch.model")
                .layer("oracle")
                .definedBy("dev.relaunch.oracle")
                .layer("evidence")
                .definedBy("dev.relaunch.evidence..")
                .layer("recording")
                .definedBy("dev.relaunch.recording")
                .layer("verdict")
                .definedBy("dev.relaunch.verdict")
                .layer("command")
                .definedBy("dev.relaunch.command")
                .layer("profile")
                .definedBy("dev.relaunch.profile")
                .layer("lab")
                .definedBy("dev.relaunch.lab")
                .layer("device")
                .definedBy("dev.relaunch.device..")
                .layer("trigger")
                .definedBy("dev.relaunch.trigger")
                .layer("scenario")
                .definedBy("dev.relaunch.scenario")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("oracle")
                .mayOnlyAccessLayers("model")
                .whereLayer("evidence")
                .mayOnlyAccessLayers("model", "recording")
                .whereLayer("recording")
                .mayOnlyAccessLayers("model")
                .whereLayer("verdict")
                .mayOnlyAccessLayers("oracle", "evidence", "recording", "model")
                .whereLayer("command")
                .mayOnlyAccessLayers("model")
                .whereLayer("profile")
                .mayOnlyAccessLayers("model")
                .whereLayer("lab")
                .mayOnlyAccessLayers("device", "command", "profile", "model")
                .whereLayer("device")
                .mayOnlyAccessLayers("command", "profile", "recording", "model")
                .whereLayer("trigger")
                .mayOnlyAccessLayers("recording", "model")
                .whereLayer("scenario")
                .mayNotBeAccessedByAnyLayer()
                .because("arrows only downwards; a live run and an old folder are judged by the same code")
                .check(CORE);
    }

    @Test
    public void judgingTouchesNeitherClockNorFileNorThread() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.relaunch.oracle", "dev.relaunch.evidence..", "dev.relaunch.verdict")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, Process.class, ProcessBuilder.class, java.time.Clock.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .because("the judge, the oracle and the log readers are pure functions of records")
                .check(CORE);
    }
}
