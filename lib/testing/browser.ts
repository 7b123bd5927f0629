import { sealSession, sessionCookie } from "@/lib/auth/session-token";
import type { Person } from "@/lib/domain/people/person";
import type { Role } from "@/lib/domain/people/vocabulary";
import { aPerson } from "./factories";

export type TestBrowser = { person: Person; headers: { cookie: string } };

/** A browser in which a new person with these roles is signed in; a requester without any. */
export async function aBrowser(...roles: Role[]): Promise<TestBrowser> {
  return browserOf(await aPerson({ roles }));
}

/** A browser in which this person is signed in. */
export async function browserOf(person: Person): Promise<TestBrowser> {
  const sealed = await sealSession({ sub: person.id, epoch: 0 });

  return { person, headers: { cookie: `${sessionCookie().name}=${sealed}` } };
}
