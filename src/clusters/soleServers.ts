/**
 * Images of servers that keep their own data or lead others: a second pod of the same Deployment is another, empty
 * server, not a spare one. By a part of the name, the last one up to its first dash. A list of our own making, from general
 * knowledge of these products; no claim about a version.
 */
const soleServers: ReadonlySet<string> = new Set(
  `
  postgres postgresql postgis pgvector timescaledb mysql mariadb percona mongo mongodb mssql couchdb cassandra scylla
  clickhouse cockroach neo4j influxdb questdb elasticsearch opensearch qdrant weaviate chroma milvus redis valkey keydb dragonfly
  memcached rabbitmq kafka zookeeper nats activemq artemis mosquitto emqx redpanda pulsar etcd minio registry vault consul
  prometheus alertmanager grafana loki tempo mimir jaeger all-in-one zipkin kube-state-metrics sonarqube jenkins nexus3 gitea gitlab
  flink spark airflow openldap mailhog mailpit
  `
    .trim()
    .split(/\s+/),
);

/** Whether an image, by its repository, is one of a server that has to be alone, or to be made a cluster in its own way. */
export function isSoleServer(repository: string): boolean {
  const parts = repository.split('/');
  const [first = ''] = parts.at(-1)!.split('-', 1);
  return soleServers.has(first) || parts.some((part) => soleServers.has(part));
}
