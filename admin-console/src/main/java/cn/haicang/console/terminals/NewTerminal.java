package cn.haicang.console.terminals;

import cn.haicang.protocol.LocalizedText;

/**
 * What is known of a terminal before it is there.
 *
 * @param site where it stands, as its screen will say it
 * @param street nine digits (GB/T 2260 with the street's three appended)
 */
public record NewTerminal(LocalizedText site, String street) {
    public NewTerminal {
        if (!street.matches("\\d{9}")) {
            throw new IllegalArgumentException("street code: nine digits");
        }
    }
}
