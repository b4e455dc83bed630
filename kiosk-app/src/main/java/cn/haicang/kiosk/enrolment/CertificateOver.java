package cn.haicang.kiosk.enrolment;

/** The centre says that this terminal's certificate is over, whatever the terminal thinks the time is. */
public record CertificateOver() {}
