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
