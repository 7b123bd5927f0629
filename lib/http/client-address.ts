import { isIP } from "node:net";
import { env } from "@/lib/env";

/**
 * Route handlers do not see the socket, and Next fills X-Forwarded-For only where the client has not. So `bin/serve.ts`
 * deletes what came under this name and puts the socket's address there, before Next sees the request.
 */
export const ADDRESS_HEADER = "x-glassdesk-address";

const UNKNOWN = "unknown";

/**
 * Who is at the other end. With TRUST_PROXY that is the last hop in X-Forwarded-For: the one that our proxy has seen
 * itself. Everything left of it is the client's word.
 * @returns an IPv4 or IPv6 address; of IPv6 only the /64, which is what one customer of a provider has; or "unknown"
 */
export function clientAddress(headers: Pick<Headers, "get">): string {
  const socket = headers.get(ADDRESS_HEADER);
  if (!env().TRUST_PROXY) return canonical(socket);

  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();

  return canonical(last || socket);
}

function canonical(address: string | null | undefined): string {
  const plain = address?.replace(/^\[|\](:\d+)?$|^::ffff:(?=\d+\.)/g, "") ?? "";
  switch (isIP(plain)) {
    case 4:
      return plain;
    case 6:
      return networkOf(plain);
    default:
      return UNKNOWN;
  }
}

function networkOf(address: string): string {
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];

  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
