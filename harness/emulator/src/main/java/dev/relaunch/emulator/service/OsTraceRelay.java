package dev.relaunch.emulator.service;

import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.fault.WireFaults;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.wire.OsTrace;
import dev.relaunch.emulator.wire.PlistMessage;
import dev.relaunch.emulator.wire.Plists;
import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** com.apple.os_trace_relay: streams the log in its binary form, lists processes, and hands out what was logged of late as an archive. */
public final class OsTraceRelay implements Service {

    private static final int EVERY_PROCESS = -1;

    private final Device device;
    private final WireFaults faults;
    private final RecentLog recent = new RecentLog();

    public OsTraceRelay(Device device, WireFaults faults) {
        this.device = device;
        this.faults = faults;
        device.log().attach(recent);
    }

    @Override
    public String name() {
        return "com.apple.os_trace_relay";
    }

    @Override
    public void serve(Client client) throws IOException {
        // It listens before it greets, so that nothing is missed in between.
        try (LogStream stream = LogStream.open(device.log(), faults, OsTrace::appendEntry);
                Socket socket = client.secure()) {
            Optional<NSDictionary> request = PlistMessage.read(socket.getInputStream());
            if (request.isPresent()) {
                answer(request.get(), stream, socket);
            }
        }
    }

    private void answer(NSDictionary request, LogStream stream, Socket socket) throws IOException {
        switch (Plists.string(request, "Request").orElse("")) {
            case "StartActivity" -> {
                OptionalInt pid = Plists.integer(request, "Pid");
                OsTrace.writeReply(socket.getOutputStream(), OsTrace.successful());
                stream.send(socket, line -> pid.orElse(EVERY_PROCESS) == EVERY_PROCESS || pid.getAsInt() == line.pid());
            }
            case "PidList" -> OsTrace.writeReply(socket.getOutputStream(), pidList());
            case "CreateArchive" -> {
                stream.close();
                OsTrace.writeReply(socket.getOutputStream(), OsTrace.successful());
                OsTrace.writeChunks(socket.getOutputStream(), recent.archive(since(request), device));
            }
            default -> OsTrace.writeReply(socket.getOutputStream(), failed());
        }
    }

    private static NSDictionary failed() {
        NSDictionary failed = new NSDictionary();
        failed.put("Status", "RequestFailed");
        return failed;
    }

    /** The later of the request's StartTime (seconds since 1970) and its AgeLimit (seconds before now). */
    private Instant since(NSDictionary request) {
        Instant start =
                Instant.ofEpochSecond(Plists.integer(request, "StartTime").orElse(0));
        OptionalInt age = Plists.integer(request, "AgeLimit");
        Instant oldest = age.isPresent() ? device.now().minusSeconds(age.getAsInt()) : Instant.EPOCH;
        return start.isAfter(oldest) ? start : oldest;
    }

    private NSDictionary pidList() {
        NSDictionary processes = new NSDictionary();
        device.processes().forEach(process -> {
            NSDictionary about = new NSDictionary();
            about.put("ProcessName", process.name());
            processes.put(Integer.toString(process.pid()), about);
        });
        NSDictionary reply = OsTrace.successful();
        reply.put("Payload", processes);
        return reply;
    }
}
