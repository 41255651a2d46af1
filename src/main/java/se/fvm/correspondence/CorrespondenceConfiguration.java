package se.fvm.correspondence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of letters and the report. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LetterSettings.class, MunicipalLetterSettings.class, ReportSettings.class})
class CorrespondenceConfiguration {}
