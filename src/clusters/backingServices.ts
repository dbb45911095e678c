import type { BackingService } from '../model/backingService.ts';

/** Sources: IANA service names and port numbers; the documentation of each server and of its drivers. */
export const backingServices: readonly BackingService[] = [
  {
    title: 'PostgreSQL',
    ports: [5432],
    schemes: ['postgres', 'postgresql'],
    word: /postgres|timescale|postgis|pgvector|(?:^|_)pg(?:_|$|sql|host)/,
  },
  { title: 'MySQL', ports: [3306], schemes: ['mysql', 'mysql2', 'mariadb'], word: /mysql|mariadb|percona/ },
  { title: 'SQL Server', ports: [1433], schemes: ['sqlserver', 'mssql'], word: /mssql|sqlserver|azure-sql/ },
  { title: 'Oracle Database', ports: [1521], schemes: ['oracle'], word: /oracle/ },
  { title: 'MongoDB', ports: [27017], schemes: ['mongodb'], word: /mongo/ },
  { title: 'Redis', ports: [6379], schemes: ['redis', 'rediss'], word: /redis|valkey|keydb|dragonfly/ },
  { title: 'Memcached', ports: [11211], schemes: ['memcached'], word: /memcache/ },
  { title: 'RabbitMQ', ports: [5672, 5671], schemes: ['amqp', 'amqps'], word: /rabbit|amqp/ },
  { title: 'Kafka', ports: [9092], schemes: ['kafka'], word: /kafka|redpanda/ },
  { title: 'ZooKeeper', ports: [2181], schemes: ['zookeeper'], word: /zookeeper/ },
  { title: 'NATS', ports: [4222], schemes: ['nats'], word: /(?:^|[_-])nats/ },
  { title: 'Elasticsearch', ports: [9200], schemes: [], word: /elastic|opensearch/ },
  { title: 'Cassandra', ports: [9042], schemes: ['cassandra'], word: /cassandra|scylla/ },
  { title: 'Neo4j', ports: [7687], schemes: ['bolt', 'neo4j'], word: /neo4j/ },
  { title: 'MinIO', ports: [], schemes: [], word: /minio/ },
];
