/** A message without the user and the password that addresses in it may carry. */
export function withoutCredentials(message: string): string {
  return message.replaceAll(/(\w:\/\/)[^/\s`]*@/g, '$1');
}
