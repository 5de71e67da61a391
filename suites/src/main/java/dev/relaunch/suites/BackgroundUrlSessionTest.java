package dev.relaunch.suites;

import static dev.relaunch.model.Termination.DEBUG_EXIT;
import static dev.relaunch.model.Termination.FORCE_QUIT;
import static dev.relaunch.model.Termination.SUSPENDED;
import static dev.relaunch.model.Trigger.URL_SESSION;
import static dev.relaunch.scenario.Expectations.megabytes;
import static dev.relaunch.scenario.Expectations.minutes;
import static dev.relaunch.scenario.Expectations.relaunchInBackground;
import static dev.relaunch.scenario.Expectations.resumeInBackground;
import static dev.relaunch.scenario.Expectations.stayTerminated;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.scenario.App;
import dev.relaunch.scenario.AppUnderTest;
import dev.relaunch.scenario.LabDevices;
import dev.relaunch.scenario.Phone;
import dev.relaunch.scenario.Transfer;
import org.testng.annotations.Test;

/**
 * Background URLSession transfers outlive the app: iOS relaunches it to deliver the result, unless the user force-quit it.
 *
 * <p>See Apple, "Downloading files in the background", and the {@code URLSESSION} rules of the oracle. With Background App Refresh
 * off the sources disagree on what iOS does: there these claims are measured, not judged.
 */
public final class BackgroundUrlSessionTest {

    private static final AppUnderTest RECORDER = AppUnderTest.named("field-recorder");

    @Test(dataProvider = "phonesUnderEachRefreshSetting", dataProviderClass = LabDevices.class)
    public void finishedUploadRelaunchesAppAfterDebugExit(Phone phone, BackgroundAppRefresh refresh) {
        phone.settings().backgroundAppRefresh(RECORDER, refresh);
        App app = phone.launch(RECORDER);
        Transfer upload = app.startBackgroundUpload(megabytes(8));

        app.terminate(DEBUG_EXIT);
        upload.finish();

        app.should(relaunchInBackground().by(URL_SESSION).within(minutes(10)));
    }

    @Test(dataProvider = "phonesUnderEachRefreshSetting", dataProviderClass = LabDevices.class)
    public void finishedUploadDoesNotRelaunchAppAfterForceQuit(Phone phone, BackgroundAppRefresh refresh) {
        phone.settings().backgroundAppRefresh(RECORDER, refresh);
        App app = phone.launch(RECORDER);
        Transfer upload = app.startBackgroundUpload(megabytes(8));

        app.terminate(FORCE_QUIT);
        // iOS has cancelled the upload by now: a server that is ready to answer must change nothing.
        upload.finish();

        app.should(stayTerminated().forAtLeast(minutes(10)));
    }

    @Test(dataProvider = "phonesUnderEachRefreshSetting", dataProviderClass = LabDevices.class)
    public void finishedDownloadResumesSuspendedApp(Phone phone, BackgroundAppRefresh refresh) {
        phone.settings().backgroundAppRefresh(RECORDER, refresh);
        App app = phone.launch(RECORDER);
        Transfer download = app.startBackgroundDownload(megabytes(8));

        app.terminate(SUSPENDED);
        download.finish();

        app.should(resumeInBackground().by(URL_SESSION).within(minutes(10)));
    }
}
