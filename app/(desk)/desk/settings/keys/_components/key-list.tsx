"use client";

import { KeyRound } from "lucide-react";
import type { WireApiKey } from "@/app/api/desk/_dialect/schemas";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { useNow } from "@/components/ui/use-now";
import { RevokeKey } from "./revoke-key";

export function KeyList({ keys }: { keys: readonly WireApiKey[] }) {
  if (keys.length === 0) {
    return (
      <EmptyState icon={KeyRound} title="No API keys yet" titleAs="h3" className="rounded-xl border">
        Make one for each program, with only what it needs: a key that leaks is then revoked without stopping the
        others.
      </EmptyState>
    );
  }

  return (
    <ul aria-label="API keys" className="divide-y rounded-xl border">
      {keys.map((key) => (
        <KeyItem key={key.id} apiKey={key} />
      ))}
    </ul>
  );
}

function KeyItem({ apiKey }: { apiKey: WireApiKey }) {
  const { name, prefix, mode, hint, scopes, owner, createdAt, lastUsedAt, expiresAt, revokedAt } = apiKey;
  const now = useNow();
  const hasExpired = now !== null && expiresAt !== null && new Date(expiresAt) < now;

  return (
    <li className={cn("flex flex-wrap items-start justify-between gap-x-4 gap-y-2 p-4", revokedAt && "bg-subtle")}>
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          <span className={cn("min-w-0 [overflow-wrap:anywhere]", revokedAt && "text-ink-muted line-through")}>
            {name}
          </span>
          <Badge tone={mode === "live" ? "success" : "violet"}>{mode === "live" ? "Live" : "Test"}</Badge>
          {revokedAt ? <Badge tone="danger">Revoked</Badge> : null}
          {hasExpired && !revokedAt ? <Badge tone="warning">Expired</Badge> : null}
        </h3>
        <p className="text-sm text-ink-muted">
          <code className="font-mono">
            {prefix}_{mode}_…{hint}
          </code>{" "}
          · by {owner.name ?? owner.email} · made <RelativeTime time={createdAt} />
        </p>
        <p className="text-sm text-ink-muted">
          {lastUsedAt ? (
            <>
              Last used <RelativeTime time={lastUsedAt} />
            </>
          ) : (
            "Never used"
          )}
          {expiresAt ? (
            <>
              {" "}
              · {hasExpired ? "expired" : "expires"} <RelativeTime time={expiresAt} />
            </>
          ) : null}
          {revokedAt ? (
            <>
              {" "}
              · revoked <RelativeTime time={revokedAt} />
            </>
          ) : null}
        </p>
        <ul aria-label="Scopes" className="flex flex-wrap gap-1 [&>li]:flex">
          {scopes.map((scope) => (
            <li key={scope}>
              <Badge tone="outline" className="font-mono">
                {scope}
              </Badge>
            </li>
          ))}
        </ul>
      </div>
      {revokedAt ? null : <RevokeKey apiKey={apiKey} />}
    </li>
  );
}
