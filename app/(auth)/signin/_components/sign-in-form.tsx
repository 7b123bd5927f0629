"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { signInAction } from "@/lib/auth/actions";

/** A form of the browser's own: with JavaScript the page stays, without it a new one comes. */
export function SignInForm({ next }: { next: string }) {
  const [{ username, problem }, action, isPending] = useActionState(signInAction, { username: "", problem: null });

  return (
    <form action={action} className="flex flex-col gap-4">
      <input type="hidden" name="next" value={next} />
      {problem ? (
        <Callout tone="danger" role="alert">
          {problem}
        </Callout>
      ) : null}
      <Field label="E-mail or name" required>
        {(control) => (
          <Input
            name="username"
            defaultValue={username}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={320}
            autoFocus={!username}
            className="h-10"
            {...control}
          />
        )}
      </Field>
      <Field label="Password" required>
        {(control) => (
          <Input
            name="password"
            type="password"
            autoComplete="current-password"
            maxLength={320}
            autoFocus={Boolean(username)}
            className="h-10"
            {...control}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" pending={isPending}>
        Sign in
      </Button>
    </form>
  );
}
