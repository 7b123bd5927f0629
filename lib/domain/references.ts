import { z } from "zod";
import { EmailAddress, storable } from "./text";

/** A person named by id or by e-mail address. */
export const PersonReference = z.union(
  [z.uuid().transform((id) => ({ id: id.toLowerCase() })), EmailAddress.transform((email) => ({ email }))],
  { error: "must be a person's id or e-mail address" },
);
export type PersonReference = z.output<typeof PersonReference>;

/** A product or team named by id or slug. */
export const SlugReference = storable(z.string().trim().min(1).max(100)).transform((text) =>
  z.uuid().safeParse(text).success ? { id: text.toLowerCase() } : { slug: text.toLowerCase() },
);
export type SlugReference = z.output<typeof SlugReference>;
