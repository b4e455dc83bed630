package cn.haicang.kiosk.centre;

import cn.haicang.protocol.health.Hint;

/** Something waits at the centre; announced as soon as its stream says so. */
public record CentreHinted(Hint hint) {}
