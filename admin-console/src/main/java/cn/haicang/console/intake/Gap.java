package cn.haicang.console.intake;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sequence;

/** Envelopes that must exist, because later ones came, and that the centre does not have; both ends included. */
public record Gap(InstallationId installation, Sequence from, Sequence to) {}
