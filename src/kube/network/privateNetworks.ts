/** Whether an address belongs to a private network, so that it means something else in each (RFC 1918, RFC 4193). */
export function isPrivateAddress(address: string): boolean {
  return /^10\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^f[cd][\da-f]{2}:/i.test(address);
}
