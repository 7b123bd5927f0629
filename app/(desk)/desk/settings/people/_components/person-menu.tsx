"use client";

import { Ellipsis, KeyRound, LogOut, Pencil, UserCheck, UserX } from "lucide-react";
import { useState } from "react";
import type { WirePersonDetails } from "@/app/api/desk/_dialect/people";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { DeskTeam } from "@/lib/queries/desk";
import { EditPersonDialog } from "./edit-person-dialog";
import { PasswordDialog } from "./password-dialog";
import { usePersonActions } from "./use-person-actions";

type PersonMenuProps = {
  person: WirePersonDetails;
  teams: readonly DeskTeam[];
  isMyself: boolean;
  /** False where people sign in at an identity provider. */
  hasPasswords: boolean;
};

/** Everything that an administrator can do about somebody. */
export function PersonMenu({ person, teams, isMyself, hasPasswords }: PersonMenuProps) {
  const [dialog, setDialog] = useState<"edit" | "password" | null>(null);
  const { pending, setDisabled, endSessions } = usePersonActions(person);
  const close = () => setDialog(null);

  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger
          render={
            <IconButton label={`Manage ${person.name ?? person.email}`} size="icon-sm" pending={pending}>
              <Ellipsis aria-hidden />
            </IconButton>
          }
        />
        <DropdownMenuContent align="end" className="w-52">
          <DropdownMenuItem icon={<Pencil aria-hidden />} onClick={() => setDialog("edit")}>
            Edit…
          </DropdownMenuItem>
          {hasPasswords ? (
            <DropdownMenuItem icon={<KeyRound aria-hidden />} onClick={() => setDialog("password")}>
              {person.hasPassword ? "New password…" : "Give a password…"}
            </DropdownMenuItem>
          ) : null}
          <DropdownMenuItem icon={<LogOut aria-hidden />} onClick={() => void endSessions()}>
            Sign out everywhere
          </DropdownMenuItem>
          {isMyself ? null : (
            <>
              <DropdownMenuSeparator />
              {person.disabledAt ? (
                <DropdownMenuItem icon={<UserCheck aria-hidden />} onClick={() => void setDisabled(false)}>
                  Enable
                </DropdownMenuItem>
              ) : (
                <DropdownMenuItem icon={<UserX aria-hidden />} danger onClick={() => void setDisabled(true)}>
                  Disable
                </DropdownMenuItem>
              )}
            </>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      {dialog === "edit" ? <EditPersonDialog person={person} teams={teams} onOpenChange={close} /> : null}
      {dialog === "password" ? <PasswordDialog person={person} onOpenChange={close} /> : null}
    </>
  );
}
