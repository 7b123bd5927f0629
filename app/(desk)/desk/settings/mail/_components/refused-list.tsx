import { MailX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RefusedAddress } from "@/lib/domain/mail/refused";
import { clearRefused } from "./clear-refused";

export function RefusedList({ addresses }: { addresses: readonly RefusedAddress[] }) {
  if (addresses.length === 0) {
    return (
      <EmptyState icon={MailX} title="Every address takes our mail" titleAs="h3" className="rounded-xl border">
        An address whose server says that it does not exist is listed here, and nothing more is sent there.
      </EmptyState>
    );
  }

  return (
    <ul aria-label="Addresses that take no mail" className="divide-y rounded-xl border">
      {addresses.map(({ address, reason, createdAt }) => (
        <li key={address} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 p-4">
          <div className="min-w-0 flex-1 basis-60">
            <h3 className="font-medium [overflow-wrap:anywhere]">{address}</h3>
            <p className="text-sm text-ink-muted [overflow-wrap:anywhere]">
              {reason} · <RelativeTime time={createdAt.toISOString()} />
            </p>
          </div>
          <form action={clearRefused}>
            <input type="hidden" name="address" value={address} />
            <Button type="submit" size="sm">
              Send mail there again<span className="sr-only">: {address}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
