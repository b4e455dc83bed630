package cn.haicang.kiosk.technician;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param centre what stands in the field for the centre's address before anybody has typed */
@ConfigurationProperties("kiosk.technician")
record TechnicianSettings(@DefaultValue("https://") String centre) {}
