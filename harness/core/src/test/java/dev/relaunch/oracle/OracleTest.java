package dev.relaunch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Circumstance;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Outcome;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import java.util.List;
import java.util.Set;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What the oracle says where the sources are clear, and how circumstances change it. */
public final class OracleTest {

    private static final Oracle ORACLE = Oracle.bundled();

    @DataProvider
    public Object[][] clearCells() {
        return new Object[][] {
            {Trigger.URL_SESSION, Termination.DEBUG_EXIT, "iOS 18.5", "must be relaunched in the background"},
            {Trigger.URL_SESSION, Termination.SUSPENDED, "iOS 18.5", "must be resumed in the background"},
            {Trigger.URL_SESSION, Termination.FORCE_QUIT, "iOS 18.5", "must not be relaunched in the background"},
            {Trigger.URL_SESSION, Termination.CRASH, "iOS 18.5", "may be relaunched in the background"},
            {Trigger.SILENT_PUSH, Termination.FORCE_QUIT, "iOS 17", "must not be relaunched in the background"},
            {Trigger.SILENT_PUSH, Termination.SYSTEM_KILL, "iOS 17", "may be relaunched in the background"},
            {Trigger.SILENT_PUSH, Termination.BACKGROUND_RUNNING, "iOS 17", "must be told in its running process"},
            {Trigger.REGION, Termination.FORCE_QUIT, "iOS 7", "must not be relaunched in the background"},
            {Trigger.REGION, Termination.FORCE_QUIT, "iOS 18", "must be relaunched in the background"},
            {Trigger.REGION, Termination.FORCE_QUIT, "iOS 26.4", "may be relaunched in the background"},
            {Trigger.REGION, Termination.FORCE_QUIT, "watchOS 11", "must not be relaunched in the background"},
            {Trigger.REGION, Termination.CRASH, "watchOS 11", "must be relaunched in the background"},
            {Trigger.BLUETOOTH, Termination.FORCE_QUIT, "iOS 18", "must not be relaunched in the background"},
            {Trigger.BLUETOOTH, Termination.FORCE_QUIT, "iOS 26", "may be left terminated"},
            {Trigger.BLUETOOTH, Termination.REBOOT_AFTER_UNLOCK, "iOS 10.3", "must not be relaunched in the background"
            },
            {Trigger.BLUETOOTH, Termination.REBOOT_AFTER_UNLOCK, "iOS 11", "must be relaunched in the background"},
            {Trigger.LOCATION_PUSH, Termination.SYSTEM_KILL, "iOS 15", "must be left alone while its extension runs"},
            {Trigger.CONTINUED, Termination.FOREGROUND, "iOS 18", "must not be told in its running process"},
            {Trigger.CONTINUED, Termination.FOREGROUND, "iOS 26", "must be told in its running process"},
            {Trigger.PROCESSING, Termination.FORCE_QUIT, "iOS 18.4", "may be relaunched in the background"},
            {Trigger.APP_REFRESH, Termination.FORCE_QUIT, "iOS 18.4", "must not be relaunched in the background"},
            {Trigger.TAP, Termination.FORCE_QUIT, "iOS 18", "must be opened on the screen"},
            {Trigger.STANDARD_LOCATION, Termination.SUSPENDED, "iOS 16", "must not be resumed in the background"},
            {Trigger.STANDARD_LOCATION, Termination.SUSPENDED, "iOS 17", "may be left terminated"},
            {Trigger.REGION, Termination.FORCE_QUIT, "iOS 6", "may be left terminated"},
            {Trigger.WATCH_CONNECTIVITY, Termination.NEVER_LAUNCHED, "watchOS 11", "may be left terminated"},
            {Trigger.HEALTHKIT, Termination.FOREGROUND, "watchOS 7", "may be told in its running process"},
        };
    }

    @Test(dataProvider = "clearCells")
    public void clearCellsAreAsTheSourcesSay(Trigger trigger, Termination state, String os, String says) {
        assertThat(ORACLE.ruling(trigger, on(state, BackgroundAppRefresh.ON, os))
                        .label())
                .isEqualTo(says);
    }

    @Test
    public void whatARuleForbidsNoCircumstanceGivesBack() {
        for (BackgroundAppRefresh refresh : BackgroundAppRefresh.values()) {
            for (Circumstance circumstance : Circumstance.values()) {
                Ruling ruling = ORACLE.ruling(
                        Trigger.URL_SESSION,
                        on(Termination.FORCE_QUIT, refresh, "18").under(Set.of(circumstance)));

                assertThat(ruling.modality())
                        .as(refresh + " " + circumstance)
                        .isEqualTo(circumstance == Circumstance.DEBUGGER ? Modality.INVALID : Modality.MUST_NOT);
            }
        }
    }

    @Test
    public void doubtAboutACircumstanceTurnsAClaimIntoAMeasurement() {
        Ruling ruling = ORACLE.ruling(Trigger.URL_SESSION, on(Termination.DEBUG_EXIT, BackgroundAppRefresh.OFF, "18"));

        assertThat(ruling.modality()).isEqualTo(Modality.MAY);
        assertThat(ruling.outcome()).isEqualTo(Outcome.RELAUNCH);
        assertThat(ruling.rules()).containsExactly("REFRESH-OFF-2", "URLSESSION-1");
        assertThat(ruling.settledBy()).isNotEmpty();
        assertThat(ruling.entryPoints()).startsWith("didFinishLaunching");
    }

    @Test
    public void refusalWinsOverDoubt() {
        Ruling ruling = ORACLE.ruling(
                Trigger.VISIT,
                on(Termination.SYSTEM_KILL, BackgroundAppRefresh.OFF, "18")
                        .under(Set.of(Circumstance.LOCATION_WHEN_IN_USE, Circumstance.LOW_POWER_MODE)));

        assertThat(ruling.label()).isEqualTo("must not be relaunched in the background");
        assertThat(ruling.id()).isEqualTo("LOCATION-PERMISSION-4");
        assertThat(ruling.rules()).contains("LOCATION-2", "REFRESH-OFF-3", "LOW-POWER-4");
    }

    @Test
    public void circumstanceWithoutASayIsNamedAndChangesNothing() {
        Ruling ruling = ORACLE.ruling(Trigger.VOIP_PUSH, on(Termination.SYSTEM_KILL, BackgroundAppRefresh.OFF, "18"));

        assertThat(ruling.modality()).isEqualTo(Modality.MUST);
        assertThat(ruling.rules()).containsExactly("VOIP-PUSH-2", "REFRESH-OFF-5");
    }

    @DataProvider
    public Object[][] circumstances() {
        return new Object[][] {
            {Trigger.REGION, Termination.CRASH, "18", Circumstance.LOCATION_WHEN_IN_USE, Modality.MUST_NOT},
            {Trigger.REGION, Termination.SUSPENDED, "18", Circumstance.LOCATION_WHEN_IN_USE, Modality.MAY},
            {Trigger.REGION, Termination.BACKGROUND_RUNNING, "18", Circumstance.LOCATION_WHEN_IN_USE, Modality.MAY},
            {Trigger.REGION, Termination.FOREGROUND, "18", Circumstance.LOCATION_WHEN_IN_USE, Modality.MUST},
            {Trigger.LOCATION_PUSH, Termination.FOREGROUND, "18", Circumstance.LOCATION_WHEN_IN_USE, Modality.MUST_NOT},
            {Trigger.BLUETOOTH, Termination.SYSTEM_KILL, "26", Circumstance.NO_NETWORK, Modality.MAY},
            {Trigger.HEALTHKIT, Termination.SYSTEM_KILL, "26", Circumstance.NO_NETWORK, Modality.MAY},
            {Trigger.HEALTHKIT, Termination.SYSTEM_KILL, "26", Circumstance.ON_BATTERY, Modality.MAY},
            {Trigger.HEALTHKIT, Termination.BACKGROUND_RUNNING, "26", Circumstance.LOCKED, Modality.MUST_NOT},
            {Trigger.APP_REFRESH, Termination.SYSTEM_KILL, "18", Circumstance.NO_NETWORK, Modality.MUST_NOT},
        };
    }

    @Test(dataProvider = "circumstances")
    public void circumstancesTakeAwayWhatTheSourcesSay(
            Trigger trigger, Termination state, String os, Circumstance circumstance, Modality modality) {
        assertThat(ORACLE.ruling(trigger, on(state, BackgroundAppRefresh.ON, os).under(Set.of(circumstance)))
                        .modality())
                .isEqualTo(modality);
    }

    @Test
    public void whatIsKnownOfAPhoneRefusesNothingOnTheWatch() {
        for (Circumstance circumstance : Circumstance.values()) {
            for (Trigger trigger : List.of(Trigger.APP_REFRESH, Trigger.SILENT_PUSH, Trigger.HEALTHKIT)) {
                Ruling ruling = ORACLE.ruling(
                        trigger,
                        on(Termination.SUSPENDED, BackgroundAppRefresh.OFF, "watchOS 11")
                                .under(Set.of(circumstance)));

                assertThat(ruling.modality())
                        .as(trigger.key() + " " + circumstance.key())
                        .isIn(Modality.MAY, Modality.INVALID);
            }
        }
    }

    @Test
    public void daemonThatNobodySawAskIsNotGivenAsAFact() {
        Conditions ended = on(Termination.SYSTEM_KILL, BackgroundAppRefresh.ON, "18");

        assertThat(ORACLE.ruling(Trigger.URL_SESSION, ended).lookFor())
                .contains("SpringBoard: Received request to open \"<bundle>\" from nsurlsessiond");
        assertThat(ORACLE.ruling(Trigger.REGION, ended).lookFor())
                .contains("SpringBoard: Received request to open \"<bundle>\" from <probably locationd>");
    }

    @Test
    public void underADebuggerNothingMayBeClaimed() {
        Ruling ruling = ORACLE.ruling(
                Trigger.URL_SESSION,
                on(Termination.DEBUG_EXIT, BackgroundAppRefresh.ON, "18").under(Set.of(Circumstance.DEBUGGER)));

        for (Outcome outcome : Outcome.values()) {
            assertThat(ruling.allows(outcome)).as(outcome.name()).isFalse();
        }
    }

    private static Conditions on(Termination state, BackgroundAppRefresh refresh, String os) {
        return new Conditions(state, refresh, OsVersion.parse(os));
    }
}
