/** A request to somebody else's server, at an address that came from outside. */
export type OutgoingRequest = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Ends the request early, as when the process stops. */
  signal?: AbortSignal;
  /** How much of the answer is read; 64 kB when left out. */
  maxBytes?: number;
};

export type OutgoingAnswer = {
  status: number;
  /** Names in lower case; a header that came more than once is joined with commas. */
  headers: Record<string, string>;
  /** As text, at most `maxBytes` of it: what is longer is left unread. */
  body: string;
};

/** Reaches servers whose addresses come from outside, and never anything inside our own network. */
export type HttpClient = {
  /**
   * Sends the request and reads the answer, whatever its status; redirects are answers and never followed.
   * @throws AddressRefused, and RequestFailed when no answer came within the time
   */
  send: (request: OutgoingRequest) => Promise<OutgoingAnswer>;
  /**
   * Whether `url` may be sent to as it looks now; `send` checks again, for names can change their mind.
   * @throws AddressRefused in words for whoever has given us the URL
   */
  check: (url: string) => Promise<void>;
};

/** The address is none that we send to. */
export class AddressRefused extends Error {
  override name = "AddressRefused";
}

/** No answer: refused, reset, unresolvable, untrusted certificate, too slow. The message names no secret. */
export class RequestFailed extends Error {
  override name = "RequestFailed";
}
