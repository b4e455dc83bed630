package cn.haicang.protocol.catalogue;

import cn.haicang.protocol.LocalizedText;

/** Who decides the cases of a service item. */
public record Department(String code, LocalizedText name) {
    public Department {
        if (!code.matches("[A-Z][A-Z0-9_]{1,31}")) {
            throw new IllegalArgumentException("department code: capitals, digits, underscores, 2 to 32");
        }
    }
}
