const word = /^(?:local(?:host)?|dev(?:elop(?:ment)?)?|kind|minikube|k3[ds]|laptop|qa|prod(?:uction)?|prd|stag(?:e|ing)|stg|preprod)$/;

/** A name, or a namespace and a name, without the words that say which environment it is in: `shop-prod-db` is `shop-db`. */
export function withoutEnvironmentWords(name: string): string {
  const parts = name.split('/').map((part) => part.split('-').filter((each) => !word.test(each)));
  return parts.map((part) => part.join('-')).join('/');
}
