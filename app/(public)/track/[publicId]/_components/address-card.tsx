import { Globe, Lock } from "lucide-react";
import type { ReactNode } from "react";
import { CopyLink } from "./copy-link";
import { ShareButton } from "./share-button";

type AddressCardProps = {
  publicAddress: string;
  /** With the token; only for the requester. */
  secretAddress: string | null;
};

/** The two addresses of this page: one to keep, one to pass on. */
export function AddressCard({ publicAddress, secretAddress }: AddressCardProps) {
  return (
    <section aria-labelledby="addresses" className="flex flex-col gap-4">
      <h2 id="addresses" className="font-semibold">
        {secretAddress ? "Links to this page" : "Link to this page"}
      </h2>
      {secretAddress ? (
        <Address
          icon={<Lock aria-hidden />}
          title="Your private link"
          hint="Opens the conversation and lets its holder answer. Keep it to yourself."
          address={secretAddress}
          action={<CopyLink address={secretAddress}>Copy</CopyLink>}
        />
      ) : null}
      <Address
        icon={<Globe aria-hidden />}
        title="Public link"
        hint="Shows only the progress, without names and messages."
        address={publicAddress}
        action={<ShareButton address={publicAddress} />}
      />
    </section>
  );
}

type AddressProps = { icon: ReactNode; title: string; hint: string; address: string; action: ReactNode };

function Address({ icon, title, hint, address, action }: AddressProps) {
  return (
    <div className="flex flex-col gap-1 text-sm">
      <div className="flex items-center gap-2 [&_svg]:size-4 [&_svg]:shrink-0">
        <span className="text-ink-faint">{icon}</span>
        <h3 className="me-auto font-medium">{title}</h3>
        <span className="noscript:hidden">{action}</span>
      </div>
      <p className="text-ink-muted">{hint}</p>
      <p className="hidden text-xs text-ink-muted wrap-anywhere select-all noscript:block">{address}</p>
    </div>
  );
}
