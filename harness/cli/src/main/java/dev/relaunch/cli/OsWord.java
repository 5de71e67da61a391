package dev.relaunch.cli;

import dev.relaunch.model.OsVersion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 18.5}, {@code iOS 18.5} or {@code watchOS 11} as a version. */
final class OsWord implements ITypeConverter<OsVersion> {

    @Override
    public OsVersion convert(String written) {
        try {
            return OsVersion.parse(written);
        } catch (IllegalArgumentException notAVersion) {
            throw new TypeConversionException(
                    "\"" + written + "\" is no version; write 18.5, \"iOS 18.5\" or \"watchOS 11\"");
        }
    }
}
