package dev.relaunch.emulator.app;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the recorder listens with; each callback is a point in its log. */
final class RecorderDelegates {

    private static final UUID CALL = UUID.fromString("6d3c1f0a-52b7-4b8e-8a51-0e6f1c2d9b40");

    private final AppContext system;
    private final RecorderLog log;
    private final Region region;
    private final boolean reportsCalls;

    RecorderDelegates(AppContext system, RecorderLog log, Region region, Set<AppDefect> defects) {
        this.reportsCalls = !defects.contains(AppDefect.REPORTS_NO_CALL);
        this.system = system;
        this.log = log;
        this.region = region;
    }

    void token(String kind, String token) {
        log.point("didRegister kind=" + kind + " token=" + token);
    }

    PushRegistry.Delegate calls() {
        return new PushRegistry.Delegate() {
            @Override
            public void didUpdate(String token) {
                token("voip", token);
            }

            @Override
            public void didReceiveIncomingPush(RemoteNotification push, Runnable completion) {
                log.point("didReceiveIncomingPush id=" + push.id());
                if (reportsCalls) {
                    system.pushRegistry().reportNewIncomingCall(CALL, "A colleague");
                    log.point("reportNewIncomingCall");
                }
                completion.run();
            }

            @Override
            public void performAnswer(UUID call) {
                log.point("performAnswerCallAction");
            }

            @Override
            public void performEnd(UUID call) {
                log.point("performEndCallAction");
            }
        };
    }

    PushToTalk.Delegate channel() {
        return new PushToTalk.Delegate() {
            @Override
            public void didReceiveToken(String token) {
                token("pushtotalk", token);
            }

            @Override
            public void channelDescriptor(UUID restored) {
                log.point("channelDescriptor channel=" + restored);
            }

            @Override
            public String incomingPushResult(RemoteNotification push) {
                log.point("incomingPushResult id=" + push.id());
                return "a colleague";
            }
        };
    }

    Location.Delegate location() {
        return new Location.Delegate() {
            @Override
            public void didUpdateLocations(Position position) {
                log.point("didUpdateLocations latitude=" + position.latitude() + " longitude=" + position.longitude());
            }

            @Override
            public void didEnterRegion(String regionId) {
                log.point("didEnterRegion region=" + regionId);
                system.location().startMonitoring(region);
            }

            @Override
            public void didExitRegion(String regionId) {
                log.point("didExitRegion region=" + regionId);
            }

            @Override
            public void didVisit(Position place) {
                log.point("didVisit");
            }
        };
    }

    Bluetooth.Delegate central() {
        return new Bluetooth.Delegate() {
            @Override
            public void willRestoreState(List<String> peripherals) {
                log.point("willRestoreState peripherals=" + String.join(",", peripherals));
            }

            @Override
            public void didConnect(String peripheral) {
                log.point("didConnect peripheral=" + peripheral);
            }

            @Override
            public void didUpdateValue(String peripheral) {
                log.point("didUpdateValue peripheral=" + peripheral);
            }
        };
    }

    LiveActivities.Observer activities() {
        return new LiveActivities.Observer() {
            @Override
            public void didStart(String activity) {
                log.point("activityUpdates activity=" + activity);
            }

            @Override
            public void didUpdate(String activity) {
                log.point("contentUpdates activity=" + activity);
            }

            @Override
            public void didReceiveToken(String activity, String token) {
                log.point("pushTokenUpdates activity=" + activity);
            }
        };
    }
}
