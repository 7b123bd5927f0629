import { Globe, Lock, Rss } from "lucide-react";
import type { ReactNode } from "react";
import { inLanguage } from "@/lib/i18n/locales";
import { requestLocale, translations } from "@/lib/i18n/request-locale";
import { CopyLink } from "./copy-link";
import { ShareButton } from "./share-button";

type AddressCardProps = {
  publicAddress: string;
  /** With the token; only for the requester. */
  secretAddress: string | null;
};

/** The addresses of this page: one to keep, one to pass on, and what follows it from elsewhere. */
export async function AddressCard({ publicAddress, secretAddress }: AddressCardProps) {
  const t = await translations("track");
  const publicPath = new URL(publicAddress).pathname;
  // A reader fetches it for people whose language it does not know.
  const feed = inLanguage(`${publicAddress}/feed.atom`, await requestLocale());

  return (
    <section aria-labelledby="addresses" className="flex flex-col gap-4">
      <h2 id="addresses" className="font-semibold">
        {t(secretAddress ? "links" : "link")}
      </h2>
      {secretAddress ? (
        <Address
          icon={<Lock aria-hidden />}
          title={t("privateLink")}
          hint={t("privateHint")}
          address={secretAddress}
          action={<CopyLink address={secretAddress}>{t("copy")}</CopyLink>}
        />
      ) : null}
      <Address
        icon={<Globe aria-hidden />}
        title={t("publicLink")}
        hint={t("publicHint")}
        address={publicAddress}
        action={<ShareButton address={publicAddress} />}
      />
      <Address
        icon={<Rss aria-hidden />}
        title={t("feedTitle")}
        hint={t("feedHint")}
        address={feed}
        action={<CopyLink address={feed}>{t("feed")}</CopyLink>}
      >
        {/* The picture is made anew for each ticket, and tiny: nothing to optimise. */}
        <div className="mt-1 flex items-center gap-2">
          {/* biome-ignore lint/performance/noImgElement: an SVG of our own */}
          <img src={`${publicPath}/badge.svg`} alt={t("badge")} height={20} className="me-auto h-5" />
          <CopyLink address={`[![Ticket](${publicAddress}/badge.svg)](${publicAddress})`}>Markdown</CopyLink>
        </div>
      </Address>
    </section>
  );
}

type AddressProps = {
  icon: ReactNode;
  title: string;
  hint: string;
  address: string;
  action: ReactNode;
  children?: ReactNode;
};

function Address({ icon, title, hint, address, action, children }: AddressProps) {
  return (
    <div className="flex flex-col gap-1 text-sm">
      <div className="flex items-center gap-2 [&_svg]:size-4 [&_svg]:shrink-0">
        <span className="text-ink-faint">{icon}</span>
        <h3 className="me-auto font-medium">{title}</h3>
        <span className="noscript:hidden">{action}</span>
      </div>
      <p className="text-ink-muted">{hint}</p>
      <p className="hidden text-xs text-ink-muted wrap-anywhere select-all noscript:block">{address}</p>
      {children}
    </div>
  );
}
