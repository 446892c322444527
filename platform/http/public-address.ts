import { BlockList, isIP } from "node:net"

/**
 * What no request of ours may reach on a stranger's word: this machine, the network it stands in, and whatever is no
 * address of one machine on the internet. Source: IANA special-purpose registries, IPv4 and IPv6.
 */
const closed = new BlockList()
const closedV4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
]
for (const [net, bits] of closedV4) closed.addSubnet(net, bits, "ipv4")

/** Of IPv6 the internet is 2000::/3; of that these are tunnels to other addresses, documents and benchmarks. */
const global6 = new BlockList()
global6.addSubnet("2000::", 3, "ipv6")
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  closed.addSubnet(net, bits, "ipv6")
}

/** Whether an address, as the resolver gave it, is one of the public internet. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed.check(address, "ipv4")
  // ::ffff:127.0.0.1 and the like stand outside 2000::/3, in whatever way they are written.
  return family === 6 && global6.check(address, "ipv6") && !closed.check(address, "ipv6")
}
