/**
 * The images Docker Hub serves under a bare name, retired ones included, since an old `jenkins:2` still can be pulled.
 * Source: docker-library/official-images `library/` (one file an image) and docker-library/docs, without what was only
 * proposed; docker-library/repo-info `repos/` tells what was published.
 */
export const dockerOfficialImages: ReadonlySet<string> = new Set(
  `
  adminer adoptopenjdk aerospike almalinux alpine alt amazoncorretto amazonlinux api-firewall arangodb archlinux azul-zulu
  backdrop bash bonita buildpack-deps busybox
  caddy cassandra celery centos chronograf cirros clearlinux clefos clojure composer consul convertigo couchbase couchdb crate crux
  dart debian django docker docker-dev drupal
  eclipse-mosquitto eclipse-temurin eggdrop elasticsearch elixir emqx erlang espocrm euleros express-gateway
  fedora flink fluentd friendica fsharp
  gazebo gcc geonetwork ghost glassfish golang gradle groovy
  haproxy haskell haxe hello-seattle hello-world hipache hitch hola-mundo httpd hylang
  ibm-semeru-runtimes ibmjava influxdb iojs irssi
  java jenkins jetty jobber joomla jruby julia
  kaazing-gateway kapacitor kibana known kong krakend
  lightstreamer liquibase logstash
  mageia mariadb matomo maven mediawiki memcached mongo mongo-express monica mono mysql
  nats nats-streaming neo4j neurodebian nextcloud nginx node notary nuxeo
  odoo open-liberty openjdk opensuse oraclelinux orientdb owncloud
  percona perl photon php php-zendserver phpmyadmin piwik plone postfixadmin postgres pypy python
  r-base rabbitmq rails rakudo-star rapidoid redis redmine registry rethinkdb rocket.chat rockylinux ros ruby rust
  sapmachine satosa scratch sentry silverpeas sl solr sonarqube sourcemage spark spiped storm swarm swift swipl
  teamspeak telegraf thrift tomcat tomee traefik
  ubuntu ubuntu-debootstrap ubuntu-upstart unit
  varnish vault
  websphere-liberty wordpress
  xwiki
  yourls
  znc zookeeper
  `
    .trim()
    .split(/\s+/),
);
