package dev.relaunch.cli;

import dev.relaunch.model.OsVersion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 18.5} as a version of iOS. */
final class IosVersion implements ITypeConverter<OsVersion> {

    static final String NAME = "iOS";

    @Override
    public OsVersion convert(String written) {
        try {
            return OsVersion.parse(NAME, written);
        } catch (IllegalArgumentException notAVersion) {
            throw new TypeConversionException(notAVersion.getMessage());
        }
    }
}
