package dev.relaunch.cli;

import picocli.CommandLine.IVersionProvider;

/** The product's version, as the build wrote it into the jar; {@code development} when run from classes. */
final class Version implements IVersionProvider {

    static String ofProduct() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"relaunch " + ofProduct()};
    }
}
