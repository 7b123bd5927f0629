import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { guardedClient } from "./guarded-client";
import { isPublicAddress } from "./public-address";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));

  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** DNS that gives each answer once, the last one again and again. */
function dns(...answers: string[][]): LookupFunction {
  return (_hostname, _options, callback) => {
    const addresses = (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
}

const open = guardedClient({ allowPrivate: true });
const get = (url: string) => ({ method: "GET", url }) as const;

describe("addresses of the internet", () => {
  it.each(["93.184.215.14", "1.1.1.1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])("%s is one", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ["loopback", "127.0.0.1"],
    ["loopback", "127.8.8.8"],
    ["private", "10.0.0.1"],
    ["private", "172.16.3.4"],
    ["private", "192.168.1.1"],
    ["link-local and the clouds' metadata", "169.254.169.254"],
    ["shared by a provider (CGNAT)", "100.64.0.1"],
    ["metadata of a cloud", "100.100.100.200"],
    ["metadata of a cloud", "192.0.0.192"],
    ["platform of a cloud", "168.63.129.16"],
    ["multicast", "224.0.0.251"],
    ["broadcast", "255.255.255.255"],
    ["this network", "0.0.0.0"],
    ["documentation", "203.0.113.9"],
    ["loopback", "::1"],
    ["unspecified", "::"],
    ["IPv4-mapped", "::ffff:127.0.0.1"],
    ["IPv4-mapped", "::ffff:7f00:1"],
    ["IPv4-compatible", "::127.0.0.1"],
    ["NAT64", "64:ff9b::7f00:1"],
    ["NAT64 of a network's own", "64:ff9b:1::a00:1"],
    ["6to4", "2002:7f00:1::"],
    ["Teredo", "2001:0:7f00:1::"],
    ["unique local", "fd00:ec2::254"],
    ["link-local", "fe80::1"],
    ["site-local", "fec0::1"],
    ["multicast", "ff02::1"],
    ["none at all", "localhost"],
  ])("%s (%s) is none", (_kind, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe("a client for the internet", () => {
  const refusing = (lookup?: LookupFunction) => guardedClient({ allowPrivate: false, ...(lookup && { lookup }) });

  it.each([
    "https://127.0.0.1/hook",
    "https://2130706433/hook",
    "https://0x7f.1/hook",
    "https://[::1]/hook",
    "https://[::ffff:127.0.0.1]/hook",
    "https://169.254.169.254/latest/meta-data",
  ])("refuses %s, before and when sending", async (url) => {
    const refusal = { name: "AddressRefused", message: "must not lead to a private or local address" };

    await expect(refusing().check(url)).rejects.toMatchObject(refusal);
    await expect(refusing().send(get(url))).rejects.toMatchObject(refusal);
  });

  it("refuses plain http, other schemes, passwords and nonsense", async () => {
    for (const url of ["http://example.com", "ftp://example.com", "https://a:b@example.com", "example"]) {
      await expect(refusing(dns(["1.1.1.1"])).check(url)).rejects.toMatchObject({ name: "AddressRefused" });
    }
  });

  it("refuses a name that leads to a private address, even beside a public one", async () => {
    const client = refusing(dns(["93.184.215.14", "10.0.0.1"]));

    await expect(client.check("https://hook.example.com")).rejects.toMatchObject({ name: "AddressRefused" });
    await expect(client.send(get("https://hook.example.com"))).rejects.toMatchObject({ name: "AddressRefused" });
  });

  it("refuses a name that turns private after it was checked", async () => {
    const client = refusing(dns(["93.184.215.14"], ["127.0.0.1"]));
    await client.check("https://rebinding.example.com");

    await expect(client.send(get("https://rebinding.example.com"))).rejects.toMatchObject({ name: "AddressRefused" });
  });

  it("refuses a name that nobody knows", async () => {
    const unknown: LookupFunction = (_hostname, _options, callback) =>
      callback(Object.assign(new Error("no"), { code: "ENOTFOUND" }), []);

    await expect(refusing(unknown).check("https://nowhere.example.com")).rejects.toMatchObject({
      message: "has a name that cannot be resolved",
    });
  });
});

it("sends what it is given and reads the answer", async () => {
  const url = await serve(async (request, response) => {
    const body = await new Response(request as unknown as ReadableStream).text();
    response.writeHead(201, { "x-seen": `${request.method} ${request.headers["x-one"]} ${body}` }).end("made");
  });
  const answer = await open.send({ method: "POST", url, headers: { "x-one": "1" }, body: "hello" });

  expect(answer).toMatchObject({ status: 201, body: "made", headers: { "x-seen": "POST 1 hello" } });
});

it("takes a redirect for an answer", async () => {
  let requests = 0;
  const url = await serve((_request, response) => {
    requests++;
    response.writeHead(302, { location: "/elsewhere" }).end();
  });

  expect(await open.send(get(url))).toMatchObject({ status: 302 });
  expect(requests).toBe(1);
});

it("reads no more of an answer than it has a use for", async () => {
  const url = await serve((_request, response) => {
    const more = () => {
      while (response.write("x".repeat(16_384)));
      response.once("drain", more);
    };
    more();
  });

  expect((await open.send(get(url))).body).toHaveLength(65_536);
});

it("gives up on a server that does not answer, and on one that trickles", async () => {
  const hasty = guardedClient({ allowPrivate: true, timeoutMs: 50 });
  const silent = await serve(() => undefined);
  const trickling = await serve((_request, response) => {
    response.write("x");
  });

  for (const url of [silent, trickling]) {
    await expect(hasty.send(get(url))).rejects.toMatchObject({ message: "No complete answer came within the time" });
  }
});

it("says in words why no answer came, without the address", async () => {
  const failure = await open.send(get("http://127.0.0.1:1/secret-token")).catch((error: Error) => error.message);

  expect(failure).toBe("The connection was refused");
});
