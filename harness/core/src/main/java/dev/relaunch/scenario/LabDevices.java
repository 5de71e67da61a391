package dev.relaunch.scenario;

import dev.relaunch.model.BackgroundAppRefresh;
import java.util.List;
import java.util.stream.Stream;
import org.testng.ITestContext;
import org.testng.annotations.DataProvider;

/** The lab's devices as TestNG data providers, so that a scenario's signature says what it needs. */
public final class LabDevices {

    static final String ATTRIBUTE = "dev.relaunch.phones";

    /** The positions that every device has; Wi-Fi only is one of devices with cellular data. */
    private static final List<BackgroundAppRefresh> REFRESH =
            List.of(BackgroundAppRefresh.OFF, BackgroundAppRefresh.OFF_FOR_APP, BackgroundAppRefresh.ON);

    private LabDevices() {}

    /** Each phone of the lab. */
    @DataProvider
    public static Object[][] phones(ITestContext context) {
        return of(context).map(phone -> new Object[] {phone}).toArray(Object[][]::new);
    }

    /** Each phone of the lab, under each of the three positions of Background App Refresh. */
    @DataProvider
    public static Object[][] phonesUnderEachRefreshSetting(ITestContext context) {
        return of(context)
                .flatMap(phone -> REFRESH.stream().map(position -> new Object[] {phone, position}))
                .toArray(Object[][]::new);
    }

    private static Stream<Phone> of(ITestContext context) {
        Object phones = context.getSuite().getAttribute(ATTRIBUTE);
        return ((List<?>) phones).stream().map(Phone.class::cast);
    }
}
