package dev.relaunch.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number, refused in words that need no knowledge of Java. */
final class WholeNumber implements ITypeConverter<Long> {

    @Override
    public Long convert(String written) {
        try {
            return Long.valueOf(written);
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException("\"" + written + "\" is no whole number");
        }
    }
}
