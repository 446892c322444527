/**
 * Whether a host or an address is this machine itself. As the address of who asks it stands for no one network: it is an
 * operator's own, or that of a proxy which does not say for whom it asks, and then of everyone together.
 */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host)
}
