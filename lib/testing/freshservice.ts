import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listen } from "./listen";

export const FRESHSERVICE_KEY = "fresh-key";

type FakeTicket = {
  id: number;
  subject: string;
  description: string;
  email: string;
  status: number;
  priority: number;
  source: number;
  tags: string[];
  updated_at: string;
};

/**
 * What one of the next requests meets instead of an answer: a status, silence, or an answer that is lost on its way
 * after everything has been done.
 */
export type Trouble = "silence" | "lost" | { status: number; retryAfter?: number };

/** A Freshservice account on loopback that keeps the rules of its REST API v2. */
export async function fakeFreshservice() {
  const account = new FakeAccount();
  const server = createServer((request, response) => void account.serve(request, response));
  const url = await listen(server);

  return Object.assign(account, {
    url,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

export type FakeFreshservice = Awaited<ReturnType<typeof fakeFreshservice>>;

type Answer = { status: number; json?: unknown; headers?: Record<string, string> };
type Asked = { method: string; url: URL; json: Record<string, unknown> };

class FakeAccount {
  readonly tickets: FakeTicket[] = [];
  /** Method and path of everything that was asked, in order. */
  readonly requests: string[] = [];
  /** For the next requests, first come first served. */
  readonly troubles: Trouble[] = [];
  /** Fields that this account wants beyond Freshservice's own. */
  mandatory: string[] = [];
  /** Tickets from this id on are not in the search index yet. */
  searchedUpTo = Number.POSITIVE_INFINITY;
  #clock = Date.now();

  /** As one of its agents does it. */
  edit(id: string | number, changes: Partial<FakeTicket>): void {
    Object.assign(this.#ticket(id) ?? {}, changes, { updated_at: this.#tick() });
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    let text = "";
    for await (const chunk of request) text += chunk;
    this.requests.push(`${request.method} ${url.pathname.replace("/api/v2", "")}`);
    const trouble = this.troubles.shift();
    if (trouble === "silence") return;
    if (typeof trouble === "object") return write(response, { status: trouble.status, headers: retry(trouble) });

    const answer = this.#answer(request, { method: request.method ?? "", url, json: text ? JSON.parse(text) : {} });
    if (trouble === "lost") return void request.socket.destroy();
    write(response, answer);
  }

  #answer({ headers }: IncomingMessage, asked: Asked): Answer {
    const expected = `Basic ${Buffer.from(`${FRESHSERVICE_KEY}:X`).toString("base64")}`;
    if (headers.authorization !== expected) {
      return { status: 401, json: { code: "invalid_credentials", message: "You have to be logged in." } };
    }
    const { method, url } = asked;
    const [, id] = /^\/api\/v2\/tickets\/(\d+)$/.exec(url.pathname) ?? [];
    if (id && method === "PUT") return this.#update(id, asked.json);
    if (id && method === "GET") return this.#read(id);
    if (url.pathname === "/api/v2/tickets/filter" && method === "GET") return this.#search(url.searchParams);
    if (url.pathname === "/api/v2/tickets" && method === "GET") return this.#list(url.searchParams);
    if (url.pathname === "/api/v2/tickets" && method === "POST") return this.#create(asked.json);

    return { status: 404 };
  }

  #create(json: Record<string, unknown>): Answer {
    const wanted = ["subject", "description", "email", "status", "priority", "source", ...this.mandatory];
    const missing = wanted.filter((field) => json[field] === undefined || json[field] === "");
    const errors = [...missing.map((field) => flaw(field, "It should not be blank", "missing_field")), ...flaws(json)];
    if (errors.length > 0) return { status: 400, json: { description: "Validation failed", errors } };

    const ticket = { tags: [], ...json, id: 1042 + this.tickets.length, updated_at: this.#tick() } as never;
    this.tickets.push(ticket);

    return { status: 201, json: { ticket } };
  }

  #update(id: string, json: Record<string, unknown>): Answer {
    const ticket = this.#ticket(id);
    if (!ticket) return { status: 404 };
    const errors = flaws(json);
    if (errors.length > 0) return { status: 400, json: { description: "Validation failed", errors } };
    Object.assign(ticket, json, { updated_at: this.#tick() });

    return { status: 200, json: { ticket } };
  }

  #read(id: string): Answer {
    const ticket = this.#ticket(id);

    return ticket ? { status: 200, json: { ticket } } : { status: 404 };
  }

  #search(query: URLSearchParams): Answer {
    const tag = /^"tag:'([^']+)'"$/.exec(query.get("query") ?? "")?.[1];
    if (!tag) return { status: 400, json: { description: "Validation failed", errors: [] } };
    const tickets = this.tickets.filter(({ id, tags }) => id <= this.searchedUpTo && tags.includes(tag));

    return { status: 200, json: { tickets, total: tickets.length } };
  }

  #list(query: URLSearchParams): Answer {
    const since = query.get("updated_since") ?? "";
    const size = Number(query.get("per_page") ?? 30);
    const start = (Number(query.get("page") ?? 1) - 1) * size;
    if (size > 100) return { status: 400, json: { description: "Validation failed", errors: [] } };
    const found = this.tickets.filter((ticket) => ticket.updated_at >= since).toReversed();

    return { status: 200, json: { tickets: found.slice(start, start + size) } };
  }

  #ticket(id: string | number): FakeTicket | undefined {
    return this.tickets.find((ticket) => ticket.id === Number(id));
  }

  /** Freshservice's times have no fractions; each change here has a second of its own. */
  #tick(): string {
    this.#clock += 1000;

    return `${new Date(this.#clock).toISOString().slice(0, 19)}Z`;
  }
}

const KNOWN = ["subject", "description", "email", "status", "priority", "source", "tags"];

function flaws(json: Record<string, unknown>) {
  const has = (field: string) => json[field] !== undefined;
  const oneOf = (field: string, codes: number[]) => has(field) && !codes.includes(Number(json[field]));

  return [
    ...Object.keys(json)
      .filter((field) => !KNOWN.includes(field))
      .map((field) => flaw(field, "Unexpected/invalid field in request", "invalid_field")),
    ...(oneOf("status", [2, 3, 4, 5])
      ? [flaw("status", "It should be one of these values: '2,3,4,5'", "invalid_value")]
      : []),
    ...(oneOf("priority", [1, 2, 3, 4])
      ? [flaw("priority", "It should be one of these values: '1,2,3,4'", "invalid_value")]
      : []),
    ...(String(json.subject ?? "").length > 255
      ? [flaw("subject", "Has 255 characters at most", "invalid_value")]
      : []),
    ...([json.tags ?? []].flat().some((tag) => String(tag).length > 32)
      ? [flaw("tags", "It should be <= 32 characters", "invalid_value")]
      : []),
  ];
}

function flaw(field: string, message: string, code: string) {
  return { field, message, code };
}

function retry({ retryAfter }: { retryAfter?: number }): Record<string, string> {
  return retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
}

function write(response: ServerResponse, { status, json, headers }: Answer): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(json === undefined ? undefined : JSON.stringify(json));
}
