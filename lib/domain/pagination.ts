import type { z } from "zod";
import { actingUserId, type DomainContext } from "./context";
import { invalidField } from "./errors";
import { sign, verifies } from "./signatures";

/** A part of a list; `nextCursor` is null on the last one. */
export type Page<T> = { items: T[]; nextCursor: string | null };

/** Longer than any position of ours. */
const CURSOR_MAX = 512;

type Paging = Pick<DomainContext, "actor" | "mode" | "secret">;

/**
 * Where a list goes on, as one opaque word: the position in base64url JSON and a signature over it. The signature also
 * covers who asks and which list it is, so a cursor cannot be made up, borrowed from somebody else, or used elsewhere.
 */
export function encodeCursor(ctx: Paging, list: string, position: Record<string, string>): string {
  const payload = Buffer.from(JSON.stringify(position)).toString("base64url");

  return `${payload}.${sign(ctx, "cursor", bind(ctx, list, payload))}`;
}

/**
 * The position that `encodeCursor` was given.
 * @throws INVALID_INPUT on the field `cursor` for anything that it did not make for this actor and list
 */
export function decodeCursor<S extends z.ZodType>(ctx: Paging, list: string, cursor: string, position: S): z.output<S> {
  const [payload = "", signature = "", ...more] = cursor.length <= CURSOR_MAX ? cursor.split(".") : [];
  const genuine = more.length === 0 && verifies(ctx, "cursor", bind(ctx, list, payload), signature);
  if (!genuine) throw foreignCursor();

  // Genuine and yet of another shape: given by an older version of the desk.
  const found = position.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString()));
  if (!found.success) throw foreignCursor();

  return found.data;
}

function foreignCursor() {
  return invalidField("cursor", "is not a cursor that this list has given you");
}

/** Makes a page of one row more than was asked for: the extra row only tells that there is a next page. */
export function toPage<T>(rows: T[], limit: number, cursorOf: (last: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);

  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

function bind({ actor, mode }: Paging, list: string, payload: string): string {
  return [actor.kind, actingUserId(actor) ?? "", mode, list, payload].join("|");
}
