package se.fvm.intake;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The archive in the data folder. */
@Configuration(proxyBeanMethods = false)
public class ArchiveConfiguration {

    @Bean
    Archive archive(@Value("${fvm.data-dir:data}") Path dataFolder) {
        return new Archive(dataFolder.resolve("archive"));
    }
}
