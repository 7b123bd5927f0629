import type { PersonRef } from "../tickets/ticket";
import type { TransactionContext } from "../transaction";
import { watch } from "./add";

const MOST_AGENTS = 500;

/** Code is quoted from elsewhere: an @ there is nobody's name. */
const CODE = /(`{3,}|~{3,})[\s\S]*?(?:\1|$)|(`+)[\s\S]*?\2/g;
const MENTION = /(?<![\p{L}\p{N}_.+-])@([\p{L}\p{N}_.+-]+(?:@[\p{L}\p{N}.-]+)?)/gu;

/** Has the agents watch a ticket whom a note mentions. Others are not mentioned: a note is for agents. */
export async function watchMentioned(tx: TransactionContext, ticketId: string, note: string): Promise<void> {
  const names = mentionsIn(note);
  if (names.length === 0) return;
  const agents = await tx.db.user.findMany({
    where: { roles: { hasSome: ["agent", "manager", "admin"] }, disabledAt: null },
    select: { id: true, email: true, name: true },
    take: MOST_AGENTS,
  });

  for (const agent of mentioned(names, agents)) await watch(tx, ticketId, agent);
}

/** What stands behind each @ of a Markdown text, in lower case. */
export function mentionsIn(markdown: string): string[] {
  const found = markdown.replace(CODE, " ").matchAll(MENTION);

  return [...new Set([...found].map(([, name = ""]) => name.toLowerCase().replace(/[.+-]+$/, "")))];
}

/**
 * The people who answer to these names: a whole e-mail address, what stands before its @, the name without its spaces, or
 * the first name. A name that several people answer to means none of them.
 */
export function mentioned<P extends Pick<PersonRef, "email" | "name">>(
  names: readonly string[],
  people: readonly P[],
): P[] {
  const found = names.flatMap((name) => {
    const bearers = people.filter((person) => namesOf(person).includes(name));

    return bearers.length === 1 ? bearers : [];
  });

  return [...new Set(found)];
}

function namesOf({ email, name }: Pick<PersonRef, "email" | "name">): string[] {
  const words = name?.toLowerCase().split(/\s+/) ?? [];

  return [email, email.split("@")[0] ?? "", words.join(""), words.join("."), words[0] ?? ""].filter(Boolean);
}
