package dev.relaunch.emulator.wda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.emulator.testing.BenchScreen;
import dev.relaunch.emulator.ui.Node;
import java.util.List;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public final class ClassChainTest {

    private static final Node FORM = new BenchScreen().tree();

    @DataProvider
    public Object[][] chains() {
        return new Object[][] {
            {"XCUIElementTypeCell", List.of("row-1", "row-2")},
            {"XCUIElementTypeCell[2]", List.of("row-2")},
            {"XCUIElementTypeCell[-1]", List.of("row-2")},
            {"XCUIElementTypeCell[3]", List.of()},
            {"XCUIElementTypeStaticText", List.of()},
            {"**/XCUIElementTypeStaticText", List.of("row-1-text", "row-2-text")},
            {"XCUIElementTypeCell/XCUIElementTypeStaticText[2]", List.of("row-2-text")},
            {"**/XCUIElementTypeCell[1]/XCUIElementTypeStaticText", List.of("row-1-text")},
            {"**/XCUIElementTypeCell[$label == 'Bar'$]", List.of("row-2")},
            {"**/XCUIElementTypeCell[$type == 'XCUIElementTypeStaticText'$][1]", List.of("row-1")},
            {"**/*[`name BEGINSWITH 'row'`]", List.of("row-1", "row-2")},
            {"*[`label == \"Send <now>\"`][`visible == 0`]", List.of("below")},
            {"**/XCUIElementTypeAny[`value == '1'`]", List.of("switch")},
            {"**/*[`label == 'x``y'`]", List.of()},
        };
    }

    @Test(dataProvider = "chains")
    public void chainFinds(String chain, List<String> keys) {
        assertThat(ClassChainParser.parse(chain).find(FORM))
                .extracting(Node::key)
                .isEqualTo(keys);
    }

    @DataProvider
    public Object[][] unreadable() {
        return new Object[][] {
            {""},
            {"**/"},
            {"Cell"},
            {"XCUIElementType"},
            {"XCUIElementTypeCell/"},
            {"XCUIElementTypeCell["},
            {"XCUIElementTypeCell[]"},
            {"XCUIElementTypeCell[0]"},
            {"XCUIElementTypeCell[1"},
            {"XCUIElementTypeCell[1][2]"},
            {"XCUIElementTypeCell[1][`name == 'x'`]"},
            {"XCUIElementTypeCell[`name"},
            {"XCUIElementTypeCell x"},
            {"XCUIElementTypeCell[x]"},
            {"****/XCUIElementTypeCell"},
        };
    }

    @Test(dataProvider = "unreadable")
    public void whatIsNoChainIsAnInvalidSelector(String chain) {
        assertThatThrownBy(() -> ClassChainParser.parse(chain))
                .isInstanceOfSatisfying(
                        WdaException.class,
                        refused -> assertThat(refused.error()).isEqualTo(WdaError.INVALID_SELECTOR));
    }
}
