package dev.relaunch.emulator.lockdown;

import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.wire.Plists;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Which hosts a device trusts. The lab's own host is paired from the start; any other that asks is accepted. */
public final class Pairing {

    private static final int HOSTS_MAX = 1_000;

    private final String udid;
    private final String buid;
    private final CompletableFuture<LabKeys> keys;
    private final String labHost;
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();

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

    boolean trusts(String hostId) {
        return hosts.contains(hostId);
    }

    /** Trusts the host from now on; nobody has to tap Trust on an emulated device. */
    void pair(String hostId) {
        if (hosts.size() < HOSTS_MAX) {
            hosts.add(hostId);
        }
    }

    void unpair(String hostId) {
        hosts.remove(hostId);
    }
}
