package cn.haicang.protocol.crypto;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * What one side of a TLS connection shows of itself. The key is used as it is and never written anywhere, so it may be one that
 * its owner does not hand out; and the one certificate is shown whatever the clock says, because the other side judges it.
 */
public final class TlsIdentity {
    private TlsIdentity() {}

    /** @param chain its own certificate first (RFC 8446, 4.4.2) */
    public static KeyManager[] of(PrivateKey key, List<X509Certificate> chain) {
        return new KeyManager[] {new OnlyOne(key, List.copyOf(chain))};
    }

    private static final class OnlyOne extends X509ExtendedKeyManager {
        private static final String ALIAS = "own";

        private final PrivateKey key;
        private final List<X509Certificate> chain;

        OnlyOne(PrivateKey key, List<X509Certificate> chain) {
            this.key = key;
            this.chain = chain;
        }

        private @Nullable String fitting(String... types) {
            return Arrays.asList(types).contains(key.getAlgorithm()) ? ALIAS : null;
        }

        @Override
        public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, Socket socket) {
            return fitting(types);
        }

        @Override
        public @Nullable String chooseEngineClientAlias(
                String[] types, Principal @Nullable [] issuers, SSLEngine engine) {
            return fitting(types);
        }

        @Override
        public @Nullable String chooseServerAlias(String type, Principal @Nullable [] issuers, Socket socket) {
            return fitting(type);
        }

        @Override
        public @Nullable String chooseEngineServerAlias(String type, Principal @Nullable [] issuers, SSLEngine engine) {
            return fitting(type);
        }

        @Override
        public String[] getClientAliases(String type, Principal @Nullable [] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String[] getServerAliases(String type, Principal @Nullable [] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return chain.toArray(X509Certificate[]::new);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return key;
        }
    }
}
