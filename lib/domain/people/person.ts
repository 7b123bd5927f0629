import type { TeamRef } from "../tickets/ticket";
import type { Role } from "./vocabulary";

/** A person as agents see them: an agent, an administrator or a requester. */
export type Person = {
  id: string;
  email: string;
  name: string | null;
  roles: Role[];
  disabledAt: Date | null;
  createdAt: Date;
};

export const PERSON_COLUMNS = {
  id: true,
  email: true,
  name: true,
  roles: true,
  disabledAt: true,
  createdAt: true,
} as const;

/** A person as those see them who look after people. */
export type PersonDetails = Person & {
  teams: TeamRef[];
  /** Whether there is a password to sign in with; what it is nobody is told. */
  hasPassword: boolean;
};

export const PERSON_DETAILS = {
  ...PERSON_COLUMNS,
  passwordHash: true,
  memberships: {
    select: { team: { select: { id: true, slug: true, name: true } } },
    orderBy: { team: { name: "asc" } },
  },
} as const;

type DetailsRow = Person & { passwordHash: string | null; memberships: { team: TeamRef }[] };

export function toPersonDetails({ passwordHash, memberships, ...person }: DetailsRow): PersonDetails {
  return { ...person, teams: memberships.map(({ team }) => team), hasPassword: passwordHash !== null };
}
