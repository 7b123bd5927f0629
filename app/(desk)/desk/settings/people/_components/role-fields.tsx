import { ROLES, type Role } from "@/lib/domain/people/vocabulary";
import { CheckLine } from "../../_components/check-line";
import { ROLE_WORDS } from "./role-words";

/** Which roles somebody has; whoever has none is a requester. */
export function RoleFields({ chosen, error }: { chosen: readonly Role[]; error?: string }) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-sm font-medium">Roles</legend>
      {ROLES.toReversed().map((role) => (
        <CheckLine
          key={role}
          name="roles"
          value={role}
          label={ROLE_WORDS[role].label}
          hint={ROLE_WORDS[role].hint}
          defaultChecked={chosen.includes(role)}
        />
      ))}
      {error ? <p className="text-sm text-danger-ink">{error}</p> : null}
    </fieldset>
  );
}
