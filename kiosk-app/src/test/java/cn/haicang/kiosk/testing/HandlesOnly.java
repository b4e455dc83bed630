package cn.haicang.kiosk.testing;

import cn.haicang.kiosk.trust.TerminalKeyStore;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.PublicJwk;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A store in the manner of a TPM: it signs when it is asked, and hands out nothing but names of its keys. */
public final class HandlesOnly implements TerminalKeyStore.Provider {
    private static final Map<String, KeyPair> INSIDE = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "handles";
    }

    @Override
    public TerminalKeyStore open(Path folder) {
        Security.addProvider(new Chip());
        return new Store(folder.toString());
    }

    private record Store(String place) implements TerminalKeyStore {
        @Override
        public KeyPair pending() {
            return outside(place + " pending").orElseGet(() -> {
                INSIDE.put(place + " pending", EphemeralKey.newPair());
                return outside(place + " pending").orElseThrow();
            });
        }

        @Override
        public KeyPair named(String kid) {
            return outside(kid).orElseThrow(() -> new IllegalStateException("no such key in the chip"));
        }

        @Override
        public void settle(String kid) {
            Optional.ofNullable(INSIDE.get(place + " pending"))
                    .filter(pair ->
                            PublicJwk.of((ECPublicKey) pair.getPublic()).kid().equals(kid))
                    .ifPresent(pair -> {
                        INSIDE.put(kid, pair);
                        INSIDE.remove(place + " pending");
                    });
        }

        private static Optional<KeyPair> outside(String name) {
            return Optional.ofNullable(INSIDE.get(name)).map(pair -> {
                var kid = PublicJwk.of((ECPublicKey) pair.getPublic()).kid();
                INSIDE.put("by thumbprint " + kid, pair);
                return new KeyPair(pair.getPublic(), new Handle("by thumbprint " + kid));
            });
        }
    }

    /** All that anybody outside of the chip gets to see of a private key. */
    private record Handle(String name) implements PrivateKey {
        @Override
        public String getAlgorithm() {
            return "EC";
        }

        @Override
        public @Nullable String getFormat() {
            return null;
        }

        @Override
        public byte @Nullable [] getEncoded() {
            return null;
        }
    }

    private static final class Chip extends Provider {
        private static final long serialVersionUID = 1L;

        Chip() {
            super("Chip", "1", "signs inside");
            putService(new Service(this, "Signature", "SHA256withECDSA", Es256.class.getName(), List.of(), Map.of()) {
                @Override
                public Object newInstance(@Nullable Object parameter) {
                    return new Es256();
                }

                @Override
                public boolean supportsParameter(@Nullable Object key) {
                    return key instanceof Handle;
                }
            });
        }
    }

    private static final class Es256 extends SignatureSpi {
        private final Signature inside;

        Es256() {
            try {
                inside = Signature.getInstance("SHA256withECDSA", "SunEC");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
            if (!(key instanceof Handle(var name))) {
                throw new InvalidKeyException("not of this chip");
            }
            inside.initSign(Objects.requireNonNull(INSIDE.get(name)).getPrivate());
        }

        @Override
        protected void engineUpdate(byte one) throws SignatureException {
            inside.update(one);
        }

        @Override
        protected void engineUpdate(byte[] bytes, int offset, int length) throws SignatureException {
            inside.update(bytes, offset, length);
        }

        @Override
        protected byte[] engineSign() throws SignatureException {
            return inside.sign();
        }

        @Override
        protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
            throw new InvalidKeyException("it signs only");
        }

        @Override
        protected boolean engineVerify(byte[] signature) throws SignatureException {
            throw new SignatureException("it signs only");
        }

        @Override
        @Deprecated
        protected void engineSetParameter(String name, Object value) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        @Deprecated
        protected Object engineGetParameter(String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        protected @Nullable AlgorithmParameters engineGetParameters() {
            return null;
        }
    }
}
