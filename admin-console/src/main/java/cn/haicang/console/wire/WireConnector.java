package cn.haicang.console.wire;

import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.Problem;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** A second connector beside the people's: TLS 1.3, our own authority, a client certificate asked for and not demanded. */
@Component
class WireConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    /** So much of a body that is too large is still read, so that the caller hears the refusal instead of a reset. */
    private static final int MAX_SWALLOW_BYTES = 16 * 1024 * 1024;

    /** The longest silence inside of a request, if a body may take so long at all; the gate bounds the whole of it. */
    private static final long SILENCE_MILLIS = 10_000;

    /** Longer than two heartbeats: a handshake costs more than a call. */
    private static final int KEEP_ALIVE_MILLIS = 75_000;

    private final Connector connector;

    WireConnector(WireSettings settings, CentreTrust trust) {
        this.connector = connector(settings);
        this.connector.addSslHostConfig(tls(settings, trust));
    }

    Connector connector() {
        return connector;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addAdditionalConnectors(connector);
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new WireErrorReport(connector)));
    }

    private static Connector connector(WireSettings settings) {
        var connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(settings.port());
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setXpoweredBy(false);
        var protocol = (Http11NioProtocol) connector.getProtocolHandler();
        protocol.setProperty("address", settings.address());
        protocol.setSSLEnabled(true);
        protocol.setConnectionTimeout(
                (int) Math.min(SILENCE_MILLIS, settings.body().toMillis()));
        protocol.setMaxSwallowSize(MAX_SWALLOW_BYTES);
        protocol.setKeepAliveTimeout(KEEP_ALIVE_MILLIS);
        protocol.setCompression("on");
        protocol.setCompressibleMimeType("application/json,application/jose," + Problem.MEDIA_TYPE);
        return connector;
    }

    private static SSLHostConfig tls(WireSettings settings, CentreTrust trust) {
        var host = new SSLHostConfig();
        host.setProtocols("TLSv1.3");
        host.setCertificateVerification("optional");
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
        certificate.setSslContext(new WireTls(trust.serverTls(settings.names())));
        host.addCertificate(certificate);
        return host;
    }
}
