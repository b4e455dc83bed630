package cn.haicang.proving.campaign.life;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Field;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** A fault put in on purpose: every connection of the application's store syncs less than the product has it. */
record LessSynchronous(SynchronousMode mode) implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource) {
            for (Field field : bean.getClass().getDeclaredFields()) {
                if (field.getType() == HikariDataSource.class) {
                    weaken(field, bean);
                }
            }
        }
        return bean;
    }

    private void weaken(Field field, Object bean) {
        try {
            field.setAccessible(true);
            HikariDataSource pool = (HikariDataSource) field.get(bean);
            ((SQLiteDataSource) pool.getDataSource()).getConfig().setSynchronous(mode);
            pool.getHikariPoolMXBean().softEvictConnections();
        } catch (IllegalAccessException sealed) {
            throw new IllegalStateException(sealed);
        }
    }
}
