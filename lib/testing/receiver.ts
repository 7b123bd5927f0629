import { createServer, type IncomingHttpHeaders } from "node:http";
import { listen } from "./listen";

export type Received = { method: string; path: string; headers: IncomingHttpHeaders; body: string };

type Answer = { status: number; headers?: Record<string, string>; body?: string };

export type Receiver = {
  url: string;
  /** What came in, in order. */
  received: Received[];
  /** How it answers from here on; 204 until told. */
  answerWith: (answer: Answer) => void;
  close: () => Promise<void>;
};

/** Somebody else's server on loopback, which remembers what it was sent. */
export async function aReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let answer: Answer = { status: 204 };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = "", url: path = "", headers } = request;
    received.push({ method, path, headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  const url = await listen(server);

  return {
    url: `${url}/hook`,
    received,
    answerWith: (next) => {
      answer = next;
    },
    close: () => {
      server.closeAllConnections();

      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
