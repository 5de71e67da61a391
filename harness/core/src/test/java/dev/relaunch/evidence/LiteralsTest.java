package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.testng.annotations.Test;

public final class LiteralsTest {

    /** Against the plain way to look for them, on texts in which they often nearly are. */
    @Test
    public void findsWhatIsThereAndNothingElse() {
        long seed = System.nanoTime();
        System.out.println("findsWhatIsThereAndNothingElse: seed " + seed);
        Random random = new Random(seed);
        int found = 0;
        for (int run = 0; run < 20_000; run++) {
            int shortest = random.nextInt(10);
            List<String> texts = Stream.generate(() -> word(random, shortest + random.nextInt(20)))
                    .limit(1 + random.nextInt(5))
                    .toList();
            String text = "<" + word(random, random.nextInt(60)) + (random.nextBoolean() ? texts.get(0) : "")
                    + word(random, 9) + ">";
            byte[] bytes = text.getBytes(US_ASCII);
            String inside = text.substring(1, text.length() - 1);
            boolean expected = texts.stream().anyMatch(inside::contains);

            assertThat(new Literals(texts).in(bytes, 1, bytes.length - 1))
                    .as("%s in %s", texts, inside)
                    .isEqualTo(expected);
            List<String> distinct = texts.stream().distinct().toList();
            assertThat(new Literals(texts)
                            .which(bytes, 1, bytes.length - 1).stream().mapToObj(distinct::get))
                    .as("which of %s in %s", texts, inside)
                    .containsExactlyElementsOf(
                            distinct.stream().filter(inside::contains).toList());
            found += expected ? 1 : 0;
        }
        assertThat(found).isBetween(5_000, 19_000);
    }

    private static String word(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> random.nextInt(3) == 0 ? "b" : "a")
                .reduce("", String::concat);
    }

    @Test
    public void noLiteralIsInNothingAndAnEmptyOneInEverything() {
        assertThat(Literals.NONE.in(new byte[8], 0, 8)).isFalse();
        assertThat(new Literals(List.of("abc", "")).in(new byte[0], 0, 0)).isTrue();
    }

    /** More literals than a table of small numbers can tell apart. */
    @Test
    public void manyLiteralsAreFound() {
        List<String> many = IntStream.range(0, 500)
                .mapToObj(i -> "literal number " + i + ".")
                .toList();
        Literals literals = new Literals(many);
        for (String text : many) {
            byte[] bytes = ("say " + text + " twice").getBytes(US_ASCII);

            assertThat(literals.in(bytes, 0, bytes.length)).isTrue();
            assertThat(literals.in(bytes, 0, bytes.length - 8)).isFalse();
        }
    }
}
