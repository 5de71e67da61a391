package dev.relaunch.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a termination code stands for.
 *
 * @param code as a number; reports write it in hexadecimal or in decimal
 * @param namespaces under which it was seen
 * @param means completes "it was ended because"
 * @param source where we know it from, as in the project's facts
 * @param grade how sure that is: DOC, DTS, OBS, DEC or RECALL
 */
public record KillCode(long code, List<String> namespaces, ExitCause cause, String means, String source, String grade) {

    @JsonCreator
    KillCode(
            @JsonProperty("code") String code,
            @JsonProperty("namespaces") List<String> namespaces,
            @JsonProperty("cause") ExitCause cause,
            @JsonProperty("means") String means,
            @JsonProperty("source") String source,
            @JsonProperty("grade") String grade) {
        this(Numbers.parse(code), List.copyOf(namespaces), cause, means, source, grade);
    }

    /** {@code 0x8badf00d}. */
    public String hex() {
        return hex(code);
    }

    /** Any code as reports write it. */
    public static String hex(long code) {
        return "0x" + Long.toHexString(code);
    }
}
