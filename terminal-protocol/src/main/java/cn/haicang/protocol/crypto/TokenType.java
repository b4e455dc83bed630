package cn.haicang.protocol.crypto;

/** What a signature is for; a verifier accepts one type. */
public enum TokenType {
    HEAD("haicang-head+jws"),
    ASSIGNMENT("haicang-assignment+jws"),
    CATALOGUE("haicang-catalogue+jws"),
    COMMAND("haicang-command+jws"),
    TIME("haicang-time+jws");

    private final String typ;

    TokenType(String typ) {
        this.typ = typ;
    }

    /** The {@code typ} header of RFC 7515 4.1.9. */
    public String typ() {
        return typ;
    }
}
