/**
 * Programs that stand in for a real service while developing, by the last part of their image's name: mail catchers,
 * emulators of cloud services, and web consoles for databases. Source: the projects' own descriptions.
 */
export const developmentServices: ReadonlyMap<string, string> = new Map([
  ['mailhog', 'catches mail instead of delivering it; use a mail service'],
  ['mailpit', 'catches mail instead of delivering it; use a mail service'],
  ['maildev', 'catches mail instead of delivering it; use a mail service'],
  ['smtp4dev', 'catches mail instead of delivering it; use a mail service'],
  ['mailcatcher', 'catches mail instead of delivering it; use a mail service'],
  ['localstack', 'emulates AWS; use AWS itself'],
  ['localstack-pro', 'emulates AWS; use AWS itself'],
  ['dynamodb-local', 'emulates DynamoDB; use DynamoDB itself'],
  ['elasticmq', 'emulates SQS; use SQS itself'],
  ['elasticmq-native', 'emulates SQS; use SQS itself'],
  ['s3mock', 'emulates S3; use an object store'],
  ['azurite', 'emulates Azure Storage; use Azure Storage itself'],
  ['azure-cosmos-emulator', 'emulates Cosmos DB; use Cosmos DB itself'],
  ['servicebus-emulator', 'emulates Azure Service Bus; use Service Bus itself'],
  ['fake-gcs-server', 'emulates Cloud Storage; use Cloud Storage itself'],
  ['cloud-spanner-emulator', 'emulates Spanner; use Spanner itself'],
  ['gcloud-pubsub-emulator', 'emulates Pub/Sub; use Pub/Sub itself'],
  ['firebase-emulator', 'emulates Firebase; use Firebase itself'],
  ['mockserver', 'answers with made-up data; use the real service'],
  ['wiremock', 'answers with made-up data; use the real service'],
]);
