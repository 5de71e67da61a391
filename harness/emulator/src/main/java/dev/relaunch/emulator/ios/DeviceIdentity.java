package dev.relaunch.emulator.ios;

/**
 * What lockdownd says of the device.
 *
 * @param productType e.g. {@code iPhone15,4}
 * @param zone IANA name, e.g. {@code Europe/Berlin}
 */
public record DeviceIdentity(
        String udid,
        String name,
        String productType,
        String modelName,
        String productVersion,
        String buildVersion,
        String hardwareModel,
        String deviceClass,
        String serialNumber,
        String zone) {}
