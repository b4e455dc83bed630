package cn.haicang.console.trust;

import cn.haicang.protocol.crypto.EphemeralKey;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/**
 * Makes a certificate that nobody keeps, while the first classes of the application are still read: the tables of the curve are
 * computed then, and Bouncy Castle's classes are loaded, which an ahead-of-time cache does not hold because their jars are signed.
 */
final class CurvePreinitializer implements BackgroundPreinitializer {
    @Override
    public void preinitialize() throws GeneralSecurityException {
        Authority.selfSigned(EphemeralKey.newPair(), Clock.systemUTC());
    }
}
