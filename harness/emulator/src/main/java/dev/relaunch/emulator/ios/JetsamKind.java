package dev.relaunch.emulator.ios;

import java.util.Arrays;
import java.util.Optional;

/** Why the kernel takes a process's memory back: the codes of xnu's {@code kern_memorystatus.h}, with the words of its log and of JetsamEvent reports. */
enum JetsamKind {
    HIGHWATER(2, "highwater"),
    VNODE_LIMIT(3, "vnode-limit"),
    VM_PAGESHORTAGE(4, "vm-pageshortage"),
    VM_THRASHING(6, "vm-thrashing"),
    PER_PROCESS_LIMIT(7, "per-process-limit"),
    DISK_SPACE_SHORTAGE(8, "disk-space-shortage"),
    IDLE_EXIT(9, "idle-exit"),
    LONG_IDLE_EXIT(17, "long-idle-exit");

    private final int code;
    private final String text;

    JetsamKind(int code, String text) {
        this.code = code;
        this.text = text;
    }

    static Optional<JetsamKind> of(int code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
    }

    int code() {
        return code;
    }

    String text() {
        return text;
    }

    /** FrontBoard's words: a device showed {@code code:per-process-limit(7)}, and a bare number for the last. */
    String context() {
        return this == LONG_IDLE_EXIT ? "code:" + code : "code:" + text + "(" + code + ")";
    }
}
