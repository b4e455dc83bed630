package cn.haicang.protocol.query;

/** A JWE in compact form: a {@link Query} to the centre's sealing key, or a {@link QueryAnswer} to the query's own key. */
public record SealedMessage(String jwe) {
    @Override
    public String toString() {
        return "SealedMessage[" + jwe.length() + " bytes]";
    }
}
