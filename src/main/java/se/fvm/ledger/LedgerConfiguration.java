package se.fvm.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.CampaignFiles;

/** The ledger's database, its clock, and the campaign that it is matched against. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Campaign campaign(@Value("${fvm.campaign:config/campaign}") Path folder) {
        return CampaignFiles.read(folder);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** H2 in the data folder, unless another database is configured. */
    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    HikariDataSource dataSource(@Value("${fvm.data-dir:data}") Path dataFolder) {
        return LedgerDataSource.inFolder(dataFolder);
    }

    /** The one type that H2 and PostgreSQL call by different names. */
    @Bean
    FlywayConfigurationCustomizer rawBytes(DataSource dataSource) {
        return flyway -> flyway.placeholders(Map.of("bytes", LedgerDataSource.typeOfBytes(dataSource)));
    }
}
