package cn.haicang.devices.emulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that emulated cards and emulated security modules share. It protects nothing. */
final class HolderKey {
    private static final int BLOCK = 16;

    private HolderKey() {}

    static byte[] cardProof(byte[] cardId, byte[] asked) {
        return hash("card", cardId, asked);
    }

    static byte[] terminalProof(byte[] cardId, byte[] nonce) {
        return hash("terminal", cardId, nonce);
    }

    private static byte[] hash(String who, byte[] cardId, byte[] question) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(cardId, "HmacSHA256"));
            mac.update(who.getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(mac.doFinal(question), BLOCK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has this algorithm", e);
        }
    }
}
