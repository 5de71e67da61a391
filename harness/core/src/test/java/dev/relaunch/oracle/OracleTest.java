package dev.relaunch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Outcome;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import dev.relaunch.testing.Golden;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.testng.annotations.Test;

/** The lint of the table, and what it says where the sources are clear. */
public final class OracleTest {

    private static final Oracle ORACLE = Oracle.bundled();
    private static final OsVersion IOS = OsVersion.parse("iOS", "18.5");

    private static List<Conditions> space() {
        List<Conditions> space = new ArrayList<>();
        for (Termination termination : Termination.values()) {
            for (BackgroundAppRefresh refresh : BackgroundAppRefresh.values()) {
                space.add(new Conditions(termination, refresh, IOS));
            }
        }
        return space;
    }

    @Test
    public void everyConditionHasExactlyOneRuleAndEveryRuleACondition() {
        Set<String> reached = new HashSet<>();
        for (Trigger trigger : Trigger.values()) {
            for (Conditions conditions : space()) {
                List<String> ids = ORACLE.rules().stream()
                        .filter(rule -> rule.appliesTo(trigger, conditions))
                        .map(Rule::id)
                        .toList();
                assertThat(ids).as(trigger + " " + conditions.label()).hasSize(1);
                reached.addAll(ids);
            }
        }

        assertThat(ORACLE.rules()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        ORACLE.rules().stream().map(Rule::id).toList());
    }

    @Test
    public void everyRuleSaysWhereItComesFromAndWhatWouldSettleIt() {
        for (Rule rule : ORACLE.rules()) {
            assertThat(rule.source()).as(rule.id()).isNotBlank();
            assertThat(rule.why()).as(rule.id()).isNotBlank();
            assertThat(rule.lookFor()).as(rule.id()).isNotEmpty();
            assertThat(rule.grade()).as(rule.id()).isIn("DOC", "DTS", "OBS", "DEC", "RECALL", "UNC", "LOGIC");
            assertThat(rule.outcome()).as(rule.id()).isNotEqualTo(Outcome.STAY_TERMINATED);
            assertThat(rule.settledBy().isEmpty()).as(rule.id()).isEqualTo(rule.modality() != Modality.MAY);
            assertThat(rule.within().isPresent()).as(rule.id()).isEqualTo(rule.modality() == Modality.MUST);
            assertThat(rule.entryPoints().isEmpty()).as(rule.id()).isEqualTo(rule.modality() == Modality.MUST_NOT);
            if (rule.grade().equals("UNC")) {
                assertThat(rule.modality()).as(rule.id()).isEqualTo(Modality.MAY);
            }
        }
    }

    @Test
    public void theClearCellsAreAsAppleSays() {
        assertThat(label(Termination.DEBUG_EXIT, BackgroundAppRefresh.ON))
                .isEqualTo("must be relaunched in the background");
        assertThat(label(Termination.SUSPENDED, BackgroundAppRefresh.ON))
                .isEqualTo("must be resumed in the background");
        for (BackgroundAppRefresh refresh : BackgroundAppRefresh.values()) {
            assertThat(label(Termination.FORCE_QUIT, refresh)).isEqualTo("must not be relaunched in the background");
        }
        assertThat(label(Termination.DEBUG_EXIT, BackgroundAppRefresh.OFF)).startsWith("may be");
    }

    private static String label(Termination termination, BackgroundAppRefresh refresh) {
        return ORACLE.ruling(Trigger.URL_SESSION, new Conditions(termination, refresh, IOS))
                .label();
    }

    @Test
    public void explanationsReadWell() {
        for (Termination termination : List.of(Termination.FORCE_QUIT, Termination.DEBUG_EXIT)) {
            for (BackgroundAppRefresh refresh : List.of(BackgroundAppRefresh.ON, BackgroundAppRefresh.OFF)) {
                Explanation explanation =
                        Explanation.of(ORACLE, Trigger.URL_SESSION, new Conditions(termination, refresh, IOS));

                Golden.assertText("explain/" + termination.key() + "-refresh-" + refresh.key(), explanation.text());
            }
        }
    }
}
