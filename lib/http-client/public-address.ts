import ipaddr from "ipaddr.js";

/** Inside every Azure network, though it looks like an address on the internet. */
const AZURE_PLATFORM = "168.63.129.16";

/** Where the registries hand out IPv6 addresses of the internet; everything else means something special. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address is one of the internet: not private, loopback, link-local (with the clouds' metadata), shared
 * (CGNAT), multicast, reserved, or an IPv6 form with another address inside (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.parse(address);
  if (ip.range() !== "unicast" || ip.toString() === AZURE_PLATFORM) return false;

  return ip.kind() === "ipv4" || ip.match(GLOBAL_UNICAST);
}
