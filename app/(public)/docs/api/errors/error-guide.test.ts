import { expect, it } from "vitest";
import { ERRORS, problemId, renderError } from "@/app/api/desk/_dialect/errors";
import { DomainError, ERROR_CODES } from "@/lib/domain/errors";
import { ERROR_GUIDE } from "./error-guide";

it.each(ERROR_CODES)("explains %s at the address that its problem names", (code) => {
  const request = new Request("http://desk.test");
  const input = { path: {}, query: {}, body: undefined };
  const refused = { status: ERRORS[code], requestId: "test", input, request };
  const { body } = renderError(new DomainError(code, "No"), refused);

  expect(body).toMatchObject({ type: `/docs/api/errors#${problemId(code)}` });
  expect(ERROR_GUIDE[code].helps).not.toBe("");
});
