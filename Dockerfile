# The service in a container: Debian slim, a Java runtime, the jar with its OCR libraries and Swedish model, no root.
#
#   docker build -t fvm-intake .                        builds the jar from the sources, too
#   docker build -t fvm-intake --build-arg JAR=given .  takes target/fvm-intake.jar as it is
#
#   docker run -p 8080:8080 -v fvm-data:/var/lib/fvm-intake/data \
#       -v "$PWD/config:/var/lib/fvm-intake/config:ro" -e FVM_ADMIN_PASSWORD fvm-intake
ARG JAR=built

FROM debian:bookworm-slim AS built
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends maven openjdk-17-jdk-headless tesseract-ocr-swe \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml pom.xml
COPY src src
RUN mvn --batch-mode --no-transfer-progress -Dmaven.test.skip=true package \
    && cp target/fvm-intake.jar /fvm-intake.jar

FROM scratch AS given
COPY target/fvm-intake.jar /fvm-intake.jar

# hadolint ignore=DL3006
FROM ${JAR} AS jar

FROM debian:bookworm-slim AS java
# No pinned versions: a rebuild is meant to bring Debian's security updates.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-17-jre-headless \
    && rm -rf /var/lib/apt/lists/*

FROM java AS unpacked
WORKDIR /unpacked
COPY --from=jar /fvm-intake.jar fvm-intake.jar
# Starts faster than from the packed jar.
RUN java -Djarmode=tools -jar fvm-intake.jar extract --destination app

FROM java
# File names hold å, ä and ö.
ENV LANG=C.UTF-8
RUN groupadd --gid 10001 fvm \
    && useradd --uid 10001 --gid fvm --no-create-home --home-dir /var/lib/fvm-intake --shell /usr/sbin/nologin fvm \
    && install -d -o fvm -g fvm /var/lib/fvm-intake /var/lib/fvm-intake/data
COPY --from=unpacked /unpacked/app /opt/fvm-intake
COPY src/build/healthcheck /opt/fvm-intake/healthcheck
COPY config /var/lib/fvm-intake/config
WORKDIR /var/lib/fvm-intake
# By number, so that a cluster can see that it is not root.
USER 10001:10001
VOLUME /var/lib/fvm-intake/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["/opt/fvm-intake/healthcheck"]
# Half of the memory for the heap: the OCR engine takes its own outside of it.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/fvm-intake/fvm-intake.jar"]
CMD ["serve"]
