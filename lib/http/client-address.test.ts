import { afterEach, expect, it } from "vitest";
import { parseEnv, provideEnv } from "@/lib/env";
import { ADDRESS_HEADER, clientAddress } from "./client-address";

const seen = (socket: string, forwarded?: string) =>
  clientAddress(new Headers({ [ADDRESS_HEADER]: socket, ...(forwarded && { "x-forwarded-for": forwarded }) }));

afterEach(() => provideEnv(parseEnv({ NODE_ENV: "test" })));

it("believes the socket only, unless a proxy is trusted", () => {
  provideEnv(parseEnv({ NODE_ENV: "test" }));
  expect(seen("192.0.2.1", "198.51.100.7")).toBe("192.0.2.1");

  provideEnv(parseEnv({ NODE_ENV: "test", TRUST_PROXY: "on" }));
  expect(seen("192.0.2.1", "203.0.113.9, 198.51.100.7")).toBe("198.51.100.7");
  expect(seen("192.0.2.1")).toBe("192.0.2.1");
});

it.each([
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["[2001:db8::1]:443", "2001:db8:0:0::/64"],
  ["not an address", "unknown"],
  ["", "unknown"],
])("reads %j as %j", (address, canonical) => {
  expect(seen(address)).toBe(canonical);
});
