/** A setting that turns a framework's development mode on. */
interface DevelopmentSetting {
  readonly names: readonly string[];
  readonly value: RegExp;
  readonly effect: string;
}

const on = /^(?:1|true|yes|on)$/i;
const development = /^(?:dev|develop|development|local)$/i;

/** From the documentation of each framework; names are compared without case. */
const settings: readonly DevelopmentSetting[] = [
  { names: ['NODE_ENV'], value: development, effect: 'Node libraries skip their caches and show stack traces' },
  { names: ['FLASK_ENV', 'QUART_ENV'], value: development, effect: 'Flask opens its debugger' },
  {
    names: ['FLASK_DEBUG', 'QUART_DEBUG', 'DJANGO_DEBUG', 'WERKZEUG_DEBUG_PIN'],
    value: on,
    effect: 'errors show source code and settings to everybody',
  },
  {
    names: ['ASPNETCORE_ENVIRONMENT', 'DOTNET_ENVIRONMENT'],
    value: development,
    effect: '.NET shows exception pages and loads development settings',
  },
  { names: ['RAILS_ENV', 'RACK_ENV'], value: development, effect: 'Rails reloads code and shows errors to everybody' },
  { names: ['APP_ENV', 'SYMFONY_ENV'], value: development, effect: 'Laravel and Symfony run uncached, with debugging pages' },
  { names: ['APP_DEBUG'], value: on, effect: 'Laravel and Symfony show environment variables on errors' },
  {
    names: ['SPRING_PROFILES_ACTIVE'],
    value: /(?:^|,)\s*(?:dev|develop|development|local)\s*(?:,|$)/i,
    effect: 'Spring loads the settings of a laptop',
  },
  { names: ['QUARKUS_PROFILE', 'MICRONAUT_ENVIRONMENTS'], value: development, effect: 'the framework loads the settings of a laptop' },
  { names: ['GIN_MODE'], value: /^debug$/i, effect: 'Gin logs every request and panic in full' },
  { names: ['WORDPRESS_DEBUG'], value: on, effect: 'WordPress prints errors into pages' },
  { names: ['DEBUG'], value: /^true$/i, effect: 'frameworks show errors and settings to everybody' },
];

const byName = new Map(settings.flatMap((setting) => setting.names.map((name) => [name, setting] as const)));

/** What a variable of that name and value does; undefined where it is no development setting. */
export function developmentEffect(name: string, value: string): string | undefined {
  const setting = byName.get(name.toUpperCase());
  return setting?.value.test(value.trim()) ? setting.effect : undefined;
}
