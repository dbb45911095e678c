/** Commands that start a program for development: they watch files, reload, or compile at every start. From each tool's own documentation. */
const patterns: readonly RegExp[] = [
  /(?:^|[\s/])(?:nodemon|ts-node-dev|webpack-dev-server|watchmedo|reflex|CompileDaemon)(?=\s|$)/,
  /(?:^|[\s/])tsx\s+watch(?=\s|$)/,
  /(?:^|[\s/])(?:npm|pnpm|yarn|bun)(?:\s+run)?\s+(?:dev|start:dev|serve:dev|develop)(?=\s|$)/,
  /(?:^|[\s/])(?:next|nuxt|nuxi|astro|remix|gatsby)\s+(?:dev|develop)(?=\s|$)/,
  /(?:^|[\s/])(?:ng|vue-cli-service|webpack)\s+serve(?=\s|$)/,
  /(?:^|[\s/])vite(?:\s+(?:dev|serve)|\s+--(?:host|port)\b|$)/,
  /(?:^|[\s/])(?:uvicorn|gunicorn|hypercorn|fastapi|granian)\s(?:.*\s)?--reload(?=\s|$)/,
  /(?:^|[\s/])fastapi\s+dev(?=\s|$)/,
  /(?:^|[\s/])manage\.py\s+runserver(?=\s|$)/,
  /(?:^|[\s/])flask\s(?:.*\s)?(?:--debug|--reload)(?=\s|$)/,
  /(?:^|[\s/])php\s+artisan\s+serve(?=\s|$)/,
  /spring-boot:run|(?:^|[\s/])gradlew?\s(?:.*\s)?bootRun(?=\s|$)|quarkus:dev/,
  /(?:^|[\s/])dotnet\s+watch(?=\s|$)/,
  /(?:^|[\s/])cargo\s+watch(?=\s|$)/,
  /(?:^|[\s/])go\s+run\s/,
  // Alone it may serve a release; after fetching dependencies it compiles.
  /(?<=mix\s+deps\.get\s.*)mix\s+phx\.server(?=\s|$)/,
];

const pattern = new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'));

/** Longer ones are scripts, in which such words may stand anywhere. */
const longest = 400;

/** The part of a command line that starts a development server; undefined where none does. */
export function developmentCommand(line: string): string | undefined {
  if (line.length > longest || line.includes('\n')) return undefined;
  return pattern.exec(line)?.[0].trim().replace(/^\//, '');
}
