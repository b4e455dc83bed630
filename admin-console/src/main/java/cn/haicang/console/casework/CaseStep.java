package cn.haicang.console.casework;

import cn.haicang.console.audit.Actor;
import java.time.Instant;

/** One move of a case, and who made it. */
public record CaseStep(CaseState state, Instant at, Actor actor) {}
