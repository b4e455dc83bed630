package cn.haicang.console.rollout;

/** @param jws over a {@link cn.haicang.protocol.catalogue.Assignment} */
public record SignedAssignment(long version, String jws) {}
