package cn.haicang.proving.hello;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Says hello, and nothing else. */
@SpringBootApplication
@StyleSheet(Lumo.STYLESHEET)
public class HelloApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(HelloApplication.class, args);
    }
}
