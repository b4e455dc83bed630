package cn.haicang.proving.bench;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The terminal's outbox and its way to the centre, with nobody who empties the one into the other. */
@Configuration(proxyBeanMethods = false)
@Import(OutboxAlone.class)
@ComponentScan({"cn.haicang.kiosk.centre", "cn.haicang.kiosk.enrolment"})
@ConfigurationPropertiesScan({"cn.haicang.kiosk.centre", "cn.haicang.kiosk.enrolment"})
class TerminalAlone {}
