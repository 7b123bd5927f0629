"use client";

import { useActionState } from "react";
import { useWords } from "@/components/i18n/words-provider";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { signInAction } from "@/lib/auth/actions";

/** A form of the browser's own: with JavaScript the page stays, without it a new one comes. */
export function SignInForm({ next }: { next: string }) {
  const t = useWords("signin");
  const [{ username, problem }, action, isPending] = useActionState(signInAction, { username: "", problem: null });

  return (
    <form action={action} className="flex flex-col gap-4">
      <input type="hidden" name="next" value={next} />
      {problem ? (
        <Callout tone="danger" role="alert">
          {problem}
        </Callout>
      ) : null}
      <Field label={t("username")} required>
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
      <Field label={t("password")} required>
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
        {t("signIn")}
      </Button>
    </form>
  );
}
