import 'js-yaml';

declare module 'js-yaml' {
  // Exported since js-yaml 4.1, missing from its type declarations.
  export const types: Record<'str' | 'seq' | 'map' | 'set' | 'merge', Type>;
}
