package cn.haicang.protocol.enrolment;

/**
 * @param code sheet and secret, sixteen characters
 * @param certificateRequest PKCS #10 (RFC 2986) in PEM, made with the terminal's new key: proof that it holds that key
 */
public record EnrolmentRequest(String code, String certificateRequest) {
    @Override
    public String toString() {
        return "EnrolmentRequest[hidden]";
    }
}
