package cn.haicang.console.wire;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;
import org.apache.tomcat.util.net.SSLContext;

/**
 * The server's word for a TLS context, over the platform's. Keys come from memory: no file holds the port's own key. Each connection
 * asks anew, because the certificate is made anew while the centre runs.
 */
final class WireTls implements SSLContext {
    private final Supplier<javax.net.ssl.SSLContext> present;

    WireTls(Supplier<javax.net.ssl.SSLContext> present) {
        this.present = present;
    }

    @Override
    public void init(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
        // It comes ready.
    }

    @Override
    public void destroy() {
        // Nothing is held.
    }

    @Override
    public SSLSessionContext getServerSessionContext() {
        return present.get().getServerSessionContext();
    }

    @Override
    public SSLEngine createSSLEngine() {
        return present.get().createSSLEngine();
    }

    @Override
    public SSLServerSocketFactory getServerSocketFactory() {
        return present.get().getServerSocketFactory();
    }

    @Override
    public SSLParameters getSupportedSSLParameters() {
        return present.get().getSupportedSSLParameters();
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return new X509Certificate[0];
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
