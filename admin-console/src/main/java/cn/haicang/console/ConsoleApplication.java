package cn.haicang.console;

import cn.haicang.console.backup.BackupCommand;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The centre: the people's console, and the interface that terminals call. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Push
@ColorScheme(ColorScheme.Value.SYSTEM)
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles.css")
public class ConsoleApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        if (BackupCommand.asked(args)) {
            System.exit(BackupCommand.run(System.out, System.err, args));
        }
        SpringApplication.run(ConsoleApplication.class, args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "brand.svg", "any");
    }
}
