package cn.haicang.console.intake;

import cn.haicang.protocol.InstallationId;

/** An installation has given a number twice; from now on it is told so. */
public record ForkFound(InstallationId installation) {}
