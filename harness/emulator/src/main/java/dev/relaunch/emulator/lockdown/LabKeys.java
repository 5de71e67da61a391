package dev.relaunch.emulator.lockdown;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/**
 * The keys and certificates that a paired host and its devices share, made new for each JVM.
 *
 * <p>One set serves all devices: no client verifies any of them (libimobiledevice: {@code SSL_VERIFY_NONE}), and RSA keys are slow to
 * make. The certificates have names and a serial number, since the JDK cannot read the nameless ones of idevicepair.
 *
 * @param host the key of the host's root and host certificates
 */
public record LabKeys(
        KeyPair host,
        KeyPair device,
        X509Certificate rootCertificate,
        X509Certificate hostCertificate,
        X509Certificate deviceCertificate) {

    private static final int KEY_BITS = 2048;
    private static final Duration VALIDITY = Duration.ofDays(3650);

    /** Begins to make the keys in the background, off the path of whoever starts a lab. */
    public static CompletableFuture<LabKeys> begin() {
        return Holder.KEYS;
    }

    private static LabKeys make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair host = generator.generateKeyPair();
            KeyPair device = generator.generateKeyPair();
            return new LabKeys(
                    host,
                    device,
                    certificate("Relaunch Lab Root", 1, host, host, true),
                    certificate("Relaunch Lab Host", 2, host, host, false),
                    certificate("Relaunch Emulated Device", 3, device, host, false));
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException("cannot make the lab's keys", impossible);
        }
    }

    private static X509Certificate certificate(String name, long serial, KeyPair subject, KeyPair root, boolean ca)
            throws OperatorCreationException, GeneralSecurityException, IOException {
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                        new X500Name("CN=Relaunch Lab Root"),
                        BigInteger.valueOf(serial),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(VALIDITY)),
                        new X500Name("CN=" + name),
                        subject.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(root.getPrivate())));
    }

    /** PEM text of a certificate or a private key, as pair records hold it. */
    static byte[] pem(Object object) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The device's public key in the form lockdownd gives it: PKCS#1 in PEM. */
    byte[] devicePublicKey() {
        try {
            byte[] pkcs1 = SubjectPublicKeyInfo.getInstance(device.getPublic().getEncoded())
                    .parsePublicKey()
                    .getEncoded();
            return pem(new PemObject("RSA PUBLIC KEY", pkcs1));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Loaded, and the keys begun, when a lab is first started. */
    private static final class Holder {
        static final CompletableFuture<LabKeys> KEYS = new CompletableFuture<>();

        static {
            Thread maker = new Thread(
                    () -> {
                        try {
                            KEYS.complete(make());
                        } catch (RuntimeException failed) {
                            KEYS.completeExceptionally(failed);
                        }
                    },
                    "lab keys");
            maker.setDaemon(true);
            maker.start();
        }
    }
}
