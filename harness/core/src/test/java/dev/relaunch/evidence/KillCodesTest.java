package dev.relaunch.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.Test;

public final class KillCodesTest {

    private static final KillCodes TABLE = KillCodes.bundled();

    @Test
    public void everyCodeHasAMeaningAndASource() {
        assertThat(TABLE.codes()).isNotEmpty().allSatisfy(code -> {
            assertThat(code.code()).isPositive();
            assertThat(code.means()).isNotBlank();
            assertThat(code.source()).isNotBlank();
            assertThat(code.grade()).isIn("DOC", "DTS", "OBS", "DEC", "RECALL");
            assertThat(code.namespaces())
                    .allSatisfy(name -> assertThat(TABLE.namespace(name)).isPresent());
        });
        assertThat(TABLE.codes()).extracting(KillCode::code).doesNotHaveDuplicates();
    }

    @Test
    public void decimalAndHexadecimalAreTheSameCode() {
        assertThat(TABLE.code(3735883980L)).isEqualTo(TABLE.code(0xdead10ccL)).isPresent();
        assertThat(TABLE.code(562215634L).orElseThrow().hex()).isEqualTo("0x2182bad2");
    }

    @Test
    public void anUninstallIsNotAFileLock() {
        assertThat(TABLE.code(0xdead6502L).orElseThrow().cause()).isEqualTo(ExitCause.UNINSTALLED);
        assertThat(TABLE.code(0xdead10ccL).orElseThrow().cause()).isEqualTo(ExitCause.SYSTEM);
    }

    @Test
    public void whatNoSourceExplainsIsNotInTheTable() {
        assertThat(TABLE.code(0xbada5e47L)).isEmpty();
        assertThat(TABLE.jetsam("no-such-word")).isEmpty();
        assertThat(TABLE.namespace(99)).isEmpty();
    }

    @Test
    public void namespacesHaveSeveralNames() {
        assertThat(TABLE.namespace("assertiond")).isEqualTo(TABLE.namespace(15));
        assertThat(TABLE.namespace("FRONTBOARD")).isEqualTo(TABLE.namespace(10));
    }
}
