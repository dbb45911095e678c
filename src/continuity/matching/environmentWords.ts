const word =
  /^(?:local(?:host)?|dev(?:elop(?:ment)?)?|kind|minikube|k3[ds]|docker-desktop|laptop|prod(?:uction)?|prd|stag(?:e|ing)|stg|preprod)$/;

/** Whether a name says nothing but which environment it is in. */
export function isEnvironmentWord(name: string): boolean {
  return word.test(name);
}

/** A name without the words that say which environment it is in: `shop-prod-db` is `shop-db`. */
export function withoutEnvironmentWords(name: string): string {
  return name
    .split('-')
    .filter((part) => !isEnvironmentWord(part))
    .join('-');
}
