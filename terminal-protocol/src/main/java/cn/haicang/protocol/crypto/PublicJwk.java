package cn.haicang.protocol.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;

/** A public key on P-256 as JSON (RFC 7517); its kid is its thumbprint (RFC 7638), whatever the JSON says. */
public final class PublicJwk {
    private final ECKey key;

    private PublicJwk(ECKey key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException if it is no key on P-256 */
    public static PublicJwk of(ECPublicKey key) {
        try {
            return new PublicJwk(new ECKey.Builder(Curve.P_256, key).build());
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("a public key on P-256 is wanted", e);
        }
    }

    /** @throws IllegalArgumentException if it is no public key on P-256 */
    public static PublicJwk parse(String json) {
        try {
            var members = JSONObjectUtils.parse(json);
            if (members == null) {
                throw new IllegalArgumentException("not a JWK");
            }
            var key = ECKey.parse(members);
            if (!Curve.P_256.equals(key.getCurve()) || key.isPrivate()) {
                throw new IllegalArgumentException("a public key on P-256 is wanted");
            }
            // Only the point: what else the JSON says (x5u, use …) is nobody's promise.
            return new PublicJwk(new ECKey.Builder(Curve.P_256, key.getX(), key.getY()).build());
        } catch (ParseException | IllegalStateException e) {
            throw new IllegalArgumentException("not a JWK", e);
        }
    }

    public String kid() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String json() {
        return new ECKey.Builder(key).keyID(kid()).build().toJSONString();
    }

    ECKey jose() {
        return key;
    }

    @Override
    public String toString() {
        return "PublicJwk[" + kid() + "]";
    }
}
