package cn.haicang.console.terminals;

import cn.haicang.protocol.LocalizedText;

/** Where a terminal stands. */
public record Site(LocalizedText name, String street) {}
