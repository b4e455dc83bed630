package cn.haicang.proving.process;

import java.util.Map;

/** A process that is ready, and what it said then. */
record Started(Running running, Map<String, String> said) {}
