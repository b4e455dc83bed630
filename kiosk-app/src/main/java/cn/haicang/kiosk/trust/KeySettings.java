package cn.haicang.kiosk.trust;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param store {@code files}, or the name of a {@link TerminalKeyStore.Provider} on the class path */
@ConfigurationProperties("kiosk.keys")
record KeySettings(@DefaultValue("files") String store) {
    static final String FILES = "files";
}
