/** `redisHost`, `redis-host` and `REDIS_HOST` as `redis_host`. */
export function variableName(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll(/[-.]/g, '_')
    .toLowerCase();
}

/** Names of what a program itself listens on, of whom it lets in, and of what a browser opens. */
const ownOrBrowser =
  /listen|bind|advertis|quorum|voter|metrics|health|probe|allow|no_?proxy|cors|origin|trusted|redirect|callback|public|external|issuer|^(?:react_app|vite|vue_app|ng_app|gatsby|nuxt|expo)_/;

/** Names of what says where a server is. */
const place = /(?:host|hostname|hosts|servers?|brokers?|nodes?|addr|address(?:es)?|endpoints?|ur[li]s?)$/;

export function isOwnOrForBrowsers(variable: string): boolean {
  return ownOrBrowser.test(variable);
}

/** Whether a setting says where a server is. */
export function saysWhere(variable: string): boolean {
  return place.test(variable);
}
