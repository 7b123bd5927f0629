import type { ServerResponse } from "node:http";
import { type PageAnswer, pageAnswers } from "@/lib/http/page-status";

/** Answers with the status that the page has asked for meanwhile; see lib/http/page-status.ts. */
export function withPageStatus(response: ServerResponse, answer: () => void): void {
  const asked: PageAnswer = { status: null };
  response.writeHead = new Proxy(response.writeHead, {
    apply: (writeHead, self, [status, ...rest]) =>
      Reflect.apply(writeHead, self, [status === 200 && asked.status ? asked.status : status, ...rest]),
  });
  pageAnswers().run(asked, answer);
}
