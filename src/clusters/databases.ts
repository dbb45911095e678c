/**
 * Where the images of databases keep their data, by the last part of the image's name. Sources: the descriptions of the
 * official images of Docker Hub, and of the vendors' own images.
 */
export const databaseDirectories: ReadonlyMap<string, string> = new Map([
  ['cassandra', '/var/lib/cassandra'],
  ['clickhouse-server', '/var/lib/clickhouse'],
  ['cockroach', '/cockroach/cockroach-data'],
  ['couchdb', '/opt/couchdb/data'],
  ['elasticsearch', '/usr/share/elasticsearch/data'],
  ['etcd', '/var/lib/etcd'],
  ['influxdb', '/var/lib/influxdb'],
  ['mariadb', '/var/lib/mysql'],
  ['mongo', '/data/db'],
  ['mysql', '/var/lib/mysql'],
  ['neo4j', '/data'],
  ['opensearch', '/usr/share/opensearch/data'],
  ['pgvector', '/var/lib/postgresql'],
  ['postgis', '/var/lib/postgresql'],
  ['postgres', '/var/lib/postgresql'],
  ['qdrant', '/qdrant/storage'],
  ['rabbitmq', '/var/lib/rabbitmq'],
  ['timescaledb', '/var/lib/postgresql'],
  ['zookeeper', '/data'],
]);
