import { Agent, type ClientRequest, get, type IncomingMessage } from "node:http";
import { createInterface } from "node:readline";

/** No keep-alive and no limit: each stream has a connection of its own, as in a thousand browsers. */
const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });

export type FollowOptions = {
  url: string;
  headers: Record<string, string>;
  /** Awaited before each connection: whether there is a desk to connect to. */
  isUp: () => Promise<unknown>;
  /** Ends the following. */
  signal: AbortSignal;
};

/** A client of an event stream that does what browsers' EventSource does: it resumes after the last id that it was given. */
export class EventClient {
  /** What was told, as `id event data`; the greeting is none. */
  readonly told: string[] = [];
  connections = 0;
  isOpen = false;
  #lastId: string | null = null;
  #request: ClientRequest | null = null;

  static follow(options: FollowOptions): EventClient {
    const client = new EventClient();
    options.signal.addEventListener("abort", () => client.cut(), { once: true });
    void client.#follow(options);

    return client;
  }

  /** Breaks the connection, as a bad network does. */
  cut(): void {
    this.#request?.destroy();
  }

  async #follow(options: FollowOptions): Promise<void> {
    while (!options.signal.aborted) {
      await options.isUp();
      // A connection that is refused or breaks is what the next turn is for.
      await this.#connect(options).catch(() => undefined);
      this.isOpen = false;
    }
  }

  async #connect({ url, headers, signal }: FollowOptions): Promise<void> {
    if (signal.aborted) return;
    const resume: Record<string, string> = this.#lastId === null ? {} : { "last-event-id": this.#lastId };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      this.#request = get(url, { agent, headers: { ...headers, ...resume } }, resolve).on("error", reject);
    });
    if (response.statusCode !== 200) return void response.resume();

    this.connections++;
    await this.#read(response);
  }

  /** A frame counts when its empty line has come: what breaks off before it is told again. */
  async #read(response: IncomingMessage): Promise<void> {
    let frame: Record<string, string> = {};
    for await (const line of createInterface({ input: response })) {
      const [field = "", ...rest] = line.split(": ");
      if (line !== "") frame[field] = rest.join(": ");
      else {
        this.#take(frame);
        frame = {};
      }
    }
  }

  #take({ id, event, data }: Record<string, string | undefined>): void {
    this.#lastId = id ?? this.#lastId;
    if (data !== undefined) this.told.push(`${id} ${event} ${data}`);
    if (id !== undefined) this.isOpen = true;
  }
}
