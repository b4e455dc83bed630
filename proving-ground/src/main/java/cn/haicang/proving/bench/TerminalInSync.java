package cn.haicang.proving.bench;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The same, and the agent that empties the outbox. */
@Configuration(proxyBeanMethods = false)
@Import(TerminalAlone.class)
@ComponentScan("cn.haicang.kiosk.sync")
@ConfigurationPropertiesScan("cn.haicang.kiosk.sync")
class TerminalInSync {}
