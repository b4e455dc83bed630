package cn.haicang.console.foureyes;

import cn.haicang.console.audit.Actor;
import java.time.Instant;

/** What somebody has found out about a matter. */
public record Note(Instant at, Actor by, String text) {}
