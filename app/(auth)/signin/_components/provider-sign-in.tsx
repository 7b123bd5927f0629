"use client";

import { signIn } from "next-auth/react";
import { useState } from "react";
import { useWords } from "@/components/i18n/words-provider";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";

/** To the organization's own identity provider, and from there back to `next`. */
export function ProviderSignIn({ next, hasFailed }: { next: string; hasFailed: boolean }) {
  const t = useWords("signin");
  const [isPending, setPending] = useState(false);
  const [isRefused, setRefused] = useState(hasFailed);

  const start = async () => {
    setPending(true);
    setRefused(false);
    // Leaves this page, unless the provider cannot be reached.
    await signIn("oidc", { callbackUrl: next }).catch(() => setRefused(true));
    setPending(false);
  };

  return (
    <div className="flex flex-col gap-4">
      {isRefused ? (
        <Callout tone="danger" role="alert">
          {t("refused")}
        </Callout>
      ) : null}
      <Button type="button" variant="primary" size="lg" pending={isPending} onClick={() => void start()} autoFocus>
        {t("provider")}
      </Button>
      <noscript>
        <p className="text-sm text-ink-muted">{t("needsScript")}</p>
      </noscript>
    </div>
  );
}
