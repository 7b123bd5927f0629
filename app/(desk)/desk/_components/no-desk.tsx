import { Headset } from "lucide-react";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { signOutAction } from "@/lib/auth/actions";

/** For people who have signed in and do not work here. */
export function NoDesk({ email }: { email: string }) {
  return (
    <main id="main" tabIndex={-1} className="flex min-h-dvh items-center outline-none">
      <EmptyState
        icon={Headset}
        title="The desk is for the support team"
        titleAs="h1"
        action={
          <>
            <ButtonLink href="/" variant="primary">
              Follow your tickets
            </ButtonLink>
            <form action={signOutAction}>
              <Button type="submit">Sign out</Button>
            </form>
          </>
        }
      >
        You are signed in as <strong className="font-medium text-ink">{email}</strong>. Nobody has given this account a
        role here; an administrator can.
      </EmptyState>
    </main>
  );
}
