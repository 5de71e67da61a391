package dev.relaunch.emulator.lockdown;

import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.wire.Plists;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts a device trusts, and what becomes of those that ask to be.
 *
 * <p>The lab's own host is trusted from the start. Any other that asks puts the question "Trust This Computer?" on the device's screen;
 * unless somebody has said otherwise, it is answered with Trust at once.
 */
public final class Pairing {

    private static final int HOSTS_MAX = 1_000;

    private final String udid;
    private final String buid;
    private final CompletableFuture<LabKeys> keys;
    private final String labHost;
    private final Set<String> hosts = new HashSet<>();
    private Answer answer = Answer.TRUST;
    private @Nullable String asking;
    private volatile Supplier<Runnable> dialog = () -> () -> {};
    private volatile Runnable takeAway = () -> {};

    public Pairing(String udid, String buid, CompletableFuture<LabKeys> keys) {
        this.udid = udid;
        this.buid = buid;
        this.keys = keys;
        this.labHost = named("host " + udid);
        hosts.add(labHost);
    }

    private static String named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .toUpperCase(Locale.ROOT);
    }

    /** The lab host's pair record, as usbmuxd keeps it. Waits for the keys where they are not made yet. */
    public byte[] record() {
        LabKeys made = keys.join();
        NSDictionary record = new NSDictionary();
        record.put("DeviceCertificate", new NSData(LabKeys.pem(made.deviceCertificate())));
        record.put("HostCertificate", new NSData(LabKeys.pem(made.hostCertificate())));
        record.put("RootCertificate", new NSData(LabKeys.pem(made.rootCertificate())));
        record.put("HostPrivateKey", new NSData(LabKeys.pem(made.host().getPrivate())));
        record.put("RootPrivateKey", new NSData(LabKeys.pem(made.host().getPrivate())));
        record.put("HostID", labHost);
        record.put("SystemBUID", buid);
        record.put("WiFiMACAddress", wifiAddress());
        record.put("EscrowBag", escrowBag());
        return Plists.xml(record);
    }

    /** A locally administered address that stays the device's. */
    String wifiAddress() {
        int hash = udid.hashCode();
        return String.format(
                "02:52:%02x:%02x:%02x:%02x", hash >>> 24, hash >>> 16 & 0xff, hash >>> 8 & 0xff, hash & 0xff);
    }

    NSData escrowBag() {
        return new NSData(
                (udid + "escrow bag of the lab..........").substring(0, 32).getBytes(StandardCharsets.US_ASCII));
    }

    LabKeys keys() {
        return keys.join();
    }

    synchronized boolean trusts(String hostId) {
        return hosts.contains(hostId);
    }

    /**
     * A host asks to be trusted.
     *
     * @return empty where it is; otherwise why not, or not yet
     */
    Optional<LockdownError> pair(String hostId) {
        boolean wasAsked = isAsked();
        Optional<LockdownError> refusal = consider(hostId);
        if (!wasAsked && isAsked()) {
            takeAway = dialog.get();
        }
        return refusal;
    }

    private synchronized Optional<LockdownError> consider(String hostId) {
        if (!hosts.contains(hostId)) {
            switch (answer) {
                case TRUST -> trust(hostId);
                case DENY -> {
                    return Optional.of(LockdownError.USER_DENIED_PAIRING);
                }
                case NONE_YET -> {
                    asking = hostId;
                    return Optional.of(LockdownError.PAIRING_DIALOG_RESPONSE_PENDING);
                }
            }
        }
        return Optional.empty();
    }

    private void trust(String hostId) {
        if (hosts.size() < HOSTS_MAX) {
            hosts.add(hostId);
        }
    }

    synchronized void unpair(String hostId) {
        hosts.remove(hostId);
    }

    /** Says what the dialog is answered with from now on; a host that has it on the screen gets its answer at once. */
    public void answer(Answer next) {
        settle(next);
        if (next != Answer.NONE_YET) {
            takeAway.run();
        }
    }

    private synchronized void settle(Answer next) {
        answer = next;
        if (next != Answer.NONE_YET) {
            if (asking != null && next == Answer.TRUST) {
                trust(asking);
            }
            asking = null;
        }
    }

    /** Does this when a host's question is to be put on the screen; what it returns takes the question away again. */
    public void whenAsked(Supplier<Runnable> show) {
        dialog = show;
    }

    /** Whether "Trust This Computer?" is on the screen. */
    public synchronized boolean isAsked() {
        return asking != null;
    }

    /** Forgets all hosts, as Settings > General > Reset > Reset Location &amp; Privacy does. */
    public void forgetHosts() {
        forget();
        takeAway.run();
    }

    private synchronized void forget() {
        hosts.clear();
        asking = null;
    }

    /** Trusts the lab's own host again. */
    public synchronized void trustLabHost() {
        hosts.add(labHost);
    }

    /** What the person at the device makes of "Trust This Computer?". */
    public enum Answer {
        TRUST,
        DENY,
        /** The dialog stays on the screen. */
        NONE_YET
    }
}
