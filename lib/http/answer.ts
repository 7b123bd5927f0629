import { createContext } from "@/lib/context";
import { authorize } from "@/lib/domain/policy";
import { authenticate } from "./authenticate";
import type { DialectOptions } from "./dialect";
import { type AnySpec, isUnsafe, type RouteContext } from "./endpoint";
import type { Exchange } from "./exchange";
import { idempotencyKeyOf, runOnce } from "./idempotency";
import { requireOwnOrigin } from "./origin";
import { parseInput, queryObject } from "./parse-input";
import { limitAddress, limitRequest } from "./rate-limit";
import { emptyBody, readBody } from "./read-body";
import { type WrittenResult, writeResult } from "./result";

/** The steps of every request, in their order: who, how often, may they, what, and then the verb. */
export async function answer(
  exchange: Exchange,
  spec: AnySpec,
  dialect: DialectOptions,
  routeContext: RouteContext,
): Promise<WrittenResult> {
  const { request, requestId, address } = exchange;
  const { actor, mode, byCookie } = await identify(exchange, spec);
  exchange.actor = actor;
  if (byCookie && isUnsafe(request.method)) requireOwnOrigin(request.headers, dialect.origin !== "ifSent");
  await limitRequest(actor, address, spec.creates ?? false, exchange);

  const ctx = await createContext({ actor, mode, requestId });
  if (spec.action) authorize(ctx, spec.action);

  exchange.input = { path: (await routeContext.params) ?? {}, query: queryObject(request.url), body: undefined };
  const body = isUnsafe(request.method) ? await readBody(request, spec, dialect) : emptyBody();
  exchange.input.body = body.value;
  const parsed = parseInput(spec, exchange.input, body);

  const key = idempotencyKeyOf(request, spec, dialect);
  const perform = async (on: typeof ctx) =>
    writeResult(
      await spec.handler({ ctx: on, ...parsed, form: body.form, raw: body.raw, chunks: body.chunks, request }),
      spec.operation.status ?? 200,
    );

  return key === null ? perform(ctx) : runOnce(ctx, { key, request, address, raw: body.raw }, perform);
}

/** Refused credentials are counted by address, so that guessing is slow. */
async function identify({ request, address, route }: Exchange, spec: AnySpec) {
  try {
    return await authenticate(request, spec.authenticate ?? []);
  } catch (error) {
    await limitAddress(address, route);
    throw error;
  }
}
