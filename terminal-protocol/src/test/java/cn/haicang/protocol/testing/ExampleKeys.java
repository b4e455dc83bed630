package cn.haicang.protocol.testing;

import cn.haicang.protocol.crypto.PublicJwk;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;

/** Key pairs on P-256 that standards print, private parts and all: good for examples, for nothing else. */
public enum ExampleKeys {
    /** RFC 7515 A.3.1. */
    TERMINAL(
            "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
            "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
            "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"),
    /** RFC 7517 A.2. */
    CENTRE_SEALING(
            "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
            "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
            "870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"),
    /** RFC 7518 C, Alice. */
    CENTRE_SIGNING(
            "gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0",
            "SLW_xSffzlPWrHEVI30DHM_4egVwt3NQqeUD7nMFpps",
            "0_NxaRPUMQoAJt50Gz8YiTr8gRTwyEaCumd-MToTmIo"),
    /** RFC 7518 C, Bob. */
    REPLY(
            "weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ",
            "e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck",
            "VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw");

    private final String x;
    private final String y;
    private final String d;

    ExampleKeys(String x, String y, String d) {
        this.x = x;
        this.y = y;
        this.d = d;
    }

    public String x() {
        return x;
    }

    public String y() {
        return y;
    }

    public ECPublicKey publicKey() {
        try {
            var spec = new ECPublicKeySpec(new ECPoint(number(x), number(y)), p256());
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number(d), p256()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public PublicJwk jwk() {
        return PublicJwk.of(publicKey());
    }

    private static ECParameterSpec p256() throws GeneralSecurityException {
        var parameters = java.security.AlgorithmParameters.getInstance("EC");
        parameters.init(new java.security.spec.ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static BigInteger number(String base64Url) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64Url));
    }
}
