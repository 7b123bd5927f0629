import { SearchX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { setPageStatus } from "@/lib/http/page-status";

type MissingProps = { title: string; text: string; wayOn: { href: string; label: string } };

/** The page of what is not there, or not open to the visitor; drawn by the server, so that it can be read without JavaScript. */
export function Missing({ title, text, wayOn: { href, label } }: MissingProps) {
  setPageStatus(404);
  const action = (
    <ButtonLink href={href} variant="primary">
      {label}
    </ButtonLink>
  );

  return (
    <EmptyState icon={SearchX} title={title} titleAs="h1" action={action} className="py-24">
      {text}
    </EmptyState>
  );
}
