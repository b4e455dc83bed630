package cn.haicang.protocol.enrolment;

/**
 * @param certificateRequest PKCS #10 (RFC 2986) in PEM, made with the key that the installation has: proof that it still holds
 *     it
 */
public record RenewalRequest(String certificateRequest) {}
