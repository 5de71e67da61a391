package dev.relaunch.emulator.wda;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * How a predicate compares two values: strings, numbers, booleans, lists, or nothing.
 *
 * <p>Nothing equals only nothing, and no other comparison with it holds.
 */
enum PredicateOperator {
    EQUAL("==", "=") {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return same(left, right);
        }
    },
    NOT_EQUAL("!=", "<>") {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return !same(left, right);
        }
    },
    LESS("<") {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return compare(left, right).filter(sign -> sign < 0).isPresent();
        }
    },
    GREATER(">") {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return compare(left, right).filter(sign -> sign > 0).isPresent();
        }
    },
    AT_MOST("<=", "=<") {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return compare(left, right).filter(sign -> sign <= 0).isPresent();
        }
    },
    AT_LEAST(">=", "=>") {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return compare(left, right).filter(sign -> sign >= 0).isPresent();
        }
    },
    BEGINS_WITH("BEGINSWITH") {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return left instanceof String text && right instanceof String part && text.startsWith(part);
        }
    },
    ENDS_WITH("ENDSWITH") {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return left instanceof String text && right instanceof String part && text.endsWith(part);
        }
    },
    CONTAINS("CONTAINS") {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return left instanceof List<?> list ? IN.test(right, list) : isPart(right, left);
        }
    },
    LIKE("LIKE") {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return left instanceof String text && right instanceof String glob && matches(text, regex(glob));
        }
    },
    MATCHES("MATCHES") {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return left instanceof String text && right instanceof String regex && matches(text, regex);
        }
    },
    IN("IN") {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return right instanceof List<?> list
                    ? list.stream().anyMatch(each -> same(left, each))
                    : isPart(left, right);
        }
    },
    BETWEEN("BETWEEN") {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return right instanceof List<?> list
                    && list.size() == 2
                    && AT_LEAST.test(left, list.get(0))
                    && AT_MOST.test(left, list.get(1));
        }
    };

    private final String spelling;
    private final String otherSpelling;

    PredicateOperator(String spelling) {
        this(spelling, spelling);
    }

    PredicateOperator(String spelling, String otherSpelling) {
        this.spelling = spelling;
        this.otherSpelling = otherSpelling;
    }

    static Optional<PredicateOperator> of(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(operator -> upper.equals(operator.spelling) || upper.equals(operator.otherSpelling))
                .findFirst();
    }

    abstract boolean test(@Nullable Object left, @Nullable Object right);

    /** Applies the options {@code [c]} and {@code [d]}: without case, without diacritical marks. */
    static @Nullable Object fold(@Nullable Object value, boolean ignoreCase, boolean ignoreMarks) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(each -> fold(each, ignoreCase, ignoreMarks))
                    .toList();
        }
        if (!(value instanceof String text)) {
            return value;
        }
        String folded =
                ignoreMarks ? Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "") : text;
        return ignoreCase ? folded.toLowerCase(Locale.ROOT) : folded;
    }

    private static boolean isPart(@Nullable Object part, @Nullable Object whole) {
        return whole instanceof String text && part instanceof String inner && text.contains(inner);
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        Optional<Double> a = number(left);
        Optional<Double> b = number(right);
        boolean numbers = a.isPresent() && b.isPresent();
        return numbers ? a.equals(b) : Objects.equals(left, right);
    }

    private static Optional<Integer> compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String a && right instanceof String b) {
            return Optional.of(a.compareTo(b));
        }
        return number(left).flatMap(a -> number(right).map(b -> Double.compare(a, b)));
    }

    /** A boolean is a number to NSPredicate: {@code visible == 1}. */
    private static Optional<Double> number(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return Optional.of(flag ? 1.0 : 0.0);
        }
        return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return regex.toString();
    }

    private static boolean matches(String text, String regex) {
        try {
            return Pattern.compile(regex, Pattern.DOTALL)
                    .matcher(new BoundedText(text))
                    .matches();
        } catch (StackOverflowError | PatternSyntaxException notOne) {
            throw WdaError.UNKNOWN_ERROR.because("Can't do regex matching, reason: Can't open pattern " + regex);
        }
    }
}
