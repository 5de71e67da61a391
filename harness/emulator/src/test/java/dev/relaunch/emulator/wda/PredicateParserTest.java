package dev.relaunch.emulator.wda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.emulator.ui.Look;
import dev.relaunch.emulator.ui.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public final class PredicateParserTest {

    /** A button without a value. */
    private static final Node BUTTON = new Node(
            "key",
            "XCUIElementTypeButton",
            Optional.of("send.now"),
            Optional.of("Größe 'XL'"),
            Optional.empty(),
            new Node.Rect(10, 20, 30, 40),
            true,
            false,
            true,
            Look.PLAIN,
            List.of());

    @DataProvider
    public Object[][] holding() {
        return predicates(
                "TRUEPREDICATE",
                "name == 'send.now'",
                "name = \"send.now\"",
                "rect.x == 1 OR TRUEPREDICATE",
                "name ==[c] 'SEND.NOW'",
                "name BEGINSWITH 'send' AND name ENDSWITH 'now'",
                "name beginswith[c] 'SEND' and not name contains 'later'",
                "label CONTAINS[cd] 'GRO\u00dfE'",
                "label == 'Größe \\'XL\\''",
                "label ENDSWITH \"'XL'\"",
                "name LIKE 'send?n*'",
                "name MATCHES 'send\\\\.(now|later)'",
                "name IN {'a', 'send.now'}",
                "'end' IN name",
                "visible == 0 && enabled == 1",
                "visible == FALSE && enabled == YES",
                "!(visible == true)",
                "value == nil",
                "value != '1'",
                "rect.x >= 10 AND rect.y < 21 AND rect.width BETWEEN {30, 31}",
                "rect.x => 10 AND rect.y =< 20 AND rect.height <> 41",
                "10 == rect.x",
                "NOT NOT TRUEPREDICATE",
                "FALSEPREDICATE OR FALSEPREDICATE OR accessible == 1",
                "TRUEPREDICATE OR TRUEPREDICATE AND FALSEPREDICATE");
    }

    @DataProvider
    public Object[][] failing() {
        return predicates(
                "FALSEPREDICATE",
                "name == 'SEND.NOW'",
                "name BEGINSWITH 'Send'",
                "name LIKE 'send'",
                "name LIKE 'send.n.w'",
                "name MATCHES 'send'",
                "name IN {'a'}",
                "value == ''",
                "value BEGINSWITH ''",
                "value < 5",
                "name < 5",
                "(TRUEPREDICATE OR TRUEPREDICATE) AND FALSEPREDICATE",
                "visible == 1");
    }

    @DataProvider
    public Object[][] unreadable() {
        return predicates(
                "",
                "name",
                "name ==",
                "name == 'open",
                "name === 'x'",
                "== 'x'",
                "(name == 'x'",
                "name == 'x')",
                "name == 'x' AND",
                "name ISH 'x'",
                "name == 'x' name == 'y'",
                "name IN {'a'",
                "rect.x == 1.2.3",
                "name == #",
                "(".repeat(5_000) + "TRUEPREDICATE",
                "name IN " + "{".repeat(5_000));
    }

    private static Object[][] predicates(String... texts) {
        return Arrays.stream(texts).map(text -> new Object[] {text}).toArray(Object[][]::new);
    }

    @Test(dataProvider = "holding")
    public void predicateHolds(String text) {
        assertThat(PredicateParser.parse(text).test(BUTTON)).isTrue();
    }

    @Test(dataProvider = "failing")
    public void predicateDoesNotHold(String text) {
        assertThat(PredicateParser.parse(text).test(BUTTON)).isFalse();
    }

    @Test(dataProvider = "unreadable")
    public void whatIsNoPredicateIsToldSo(String text) {
        assertThatThrownBy(() -> PredicateParser.parse(text))
                .isInstanceOf(WdaException.class)
                .hasMessageStartingWith("Unable to parse the format string");
    }

    @Test
    public void unknownAttributesAreToldSo() {
        assertThatThrownBy(() -> PredicateParser.parse("colour == 'red'"))
                .isInstanceOf(WdaException.class)
                .hasMessageContaining("'colour' is unknown");
    }
}
