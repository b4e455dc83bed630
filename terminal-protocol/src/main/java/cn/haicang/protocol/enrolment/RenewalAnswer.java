package cn.haicang.protocol.enrolment;

/**
 * @param certificate the terminal's new certificate over the same key, PEM
 * @param authority the CA certificate that it comes from, PEM
 */
public record RenewalAnswer(String certificate, String authority) {}
