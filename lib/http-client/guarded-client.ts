import { lookup as resolveByDns } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector, type Dispatcher, request as send } from "undici";
import {
  AddressRefused,
  type HttpClient,
  type OutgoingAnswer,
  type OutgoingRequest,
  RequestFailed,
} from "./http-client";
import { isPublicAddress } from "./public-address";

const TIMEOUT_MS = 20_000;
const CHECK_TIMEOUT_MS = 5_000;
const ANSWER_MAX_BYTES = 65_536;

export type ClientOptions = {
  /** Private addresses and plain http are fine: for tests, and for desks that live in a private network. */
  allowPrivate: boolean;
  /** From the first byte sent to the last one read. */
  timeoutMs?: number;
  /** Instead of the system's resolver. */
  lookup?: LookupFunction;
};

/**
 * A client that looks at the address it connects to, and not only at the one that a name had a moment before: names are
 * resolved once, in the connector, and every address of the answer has to be public (no DNS rebinding).
 */
export function guardedClient({
  allowPrivate,
  timeoutMs = TIMEOUT_MS,
  lookup = resolveByDns,
}: ClientOptions): HttpClient {
  const guarded = allowPrivate ? lookup : publicOnly(lookup);
  const agent = new Agent({ connect: guardedConnector(guarded, allowPrivate, timeoutMs) });

  return {
    check: async (text) => {
      const { hostname } = acceptable(text, allowPrivate);
      if (!isIP(bare(hostname))) await resolve(bare(hostname), guarded);
    },
    send: async (request) => {
      acceptable(request.url, allowPrivate);
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        return await exchange(agent, request, deadline);
      } catch (error) {
        throw asFailure(error, deadline, request.signal);
      }
    },
  };
}

async function exchange(agent: Agent, request: OutgoingRequest, deadline: AbortSignal): Promise<OutgoingAnswer> {
  const { method, url, headers = {}, body = null, signal, maxBytes = ANSWER_MAX_BYTES } = request;
  const answer = await send(url, {
    dispatcher: agent,
    method,
    headers: { "user-agent": "Glassdesk", ...headers },
    body,
    signal: signal ? AbortSignal.any([deadline, signal]) : deadline,
  });

  return { status: answer.statusCode, headers: flat(answer.headers), body: await readStart(answer.body, maxBytes) };
}

/** The URL, if it is of a kind that we send to at all. */
function acceptable(text: string, allowPrivate: boolean): URL {
  const url = URL.parse(text);
  if (!url) throw new AddressRefused("must be a URL");
  if (url.protocol !== "https:" && !(allowPrivate && url.protocol === "http:"))
    throw new AddressRefused("must start with https://");
  if (url.username || url.password) throw new AddressRefused("must not contain a user name or password");
  const host = bare(url.hostname);
  if (!allowPrivate && isIP(host) && !isPublicAddress(host)) throw privateAddress();

  return url;
}

/** A connector for names and for addresses: Node resolves no address, so those are looked at here. */
function guardedConnector(lookup: LookupFunction, allowPrivate: boolean, timeout: number): buildConnector.connector {
  const connect = buildConnector({ lookup, timeout });

  return (options, callback) => {
    const host = bare(options.hostname);
    if (!allowPrivate && isIP(host) && !isPublicAddress(host)) return callback(privateAddress(), null);

    return connect(options, callback);
  };
}

/** The resolver, with an answer that holds a single private address refused as a whole. */
function publicOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, found, family) => {
      if (error) return callback(error, found, family);
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      if (addresses.length > 0 && addresses.every(isPublicAddress)) return callback(null, found, family);

      return callback(privateAddress(), []);
    });
  };
}

function resolve(hostname: string, lookup: LookupFunction): Promise<void> {
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new AddressRefused("has a name that cannot be resolved")), CHECK_TIMEOUT_MS);
    lookup(hostname, { all: true }, (error) => {
      clearTimeout(late);
      if (error instanceof AddressRefused) fail(error);
      else if (error) fail(new AddressRefused("has a name that cannot be resolved"));
      else done();
    });
  });
}

function privateAddress(): AddressRefused {
  return new AddressRefused("must not lead to a private or local address");
}

/** IPv6 addresses stand in brackets in a URL. */
function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}

/** What a receiver says beyond this is not read: it decides how long its answer is, not how much memory we give it. */
async function readStart(body: Dispatcher.ResponseData["body"], maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= maxBytes) break;
  }

  return Buffer.concat(chunks).subarray(0, maxBytes).toString("utf8");
}

function flat(headers: Dispatcher.ResponseData["headers"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
}

/** In words that may be shown in a log of deliveries; neither URL nor headers are among them. */
function asFailure(error: unknown, deadline: AbortSignal, signal: AbortSignal | undefined): Error {
  if (error instanceof AddressRefused) return error;
  if (signal?.aborted) return new RequestFailed("The request was ended before an answer came");
  if (deadline.aborted) return new RequestFailed("No complete answer came within the time");
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;

  return new RequestFailed(FAILURES[code ?? ""] ?? `The request failed${code ? ` (${code})` : ""}`, { cause: error });
}

const FAILURES: Readonly<Record<string, string>> = {
  ENOTFOUND: "The host name cannot be resolved",
  EAI_AGAIN: "The host name cannot be resolved at the moment",
  ECONNREFUSED: "The connection was refused",
  ECONNRESET: "The connection was reset",
  UND_ERR_SOCKET: "The connection was closed before an answer came",
  UND_ERR_CONNECT_TIMEOUT: "No connection came about within the time",
  CERT_HAS_EXPIRED: "The certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The certificate is signed by nobody we trust",
  SELF_SIGNED_CERT_IN_CHAIN: "The certificate is signed by nobody we trust",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The certificate is signed by nobody we trust",
  ERR_TLS_CERT_ALTNAME_INVALID: "The certificate is for another host",
};
