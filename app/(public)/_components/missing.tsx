import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { setPageStatus } from "@/lib/http/page-status";

type MissingProps = { title: string; children: ReactNode; action: ReactNode };

/** The page of what is not there, or not open to the visitor; drawn by the server, so that it can be read without JavaScript. */
export function Missing({ title, children, action }: MissingProps) {
  setPageStatus(404);

  return (
    <EmptyState icon={SearchX} title={title} titleAs="h1" action={action} className="py-24">
      {children}
    </EmptyState>
  );
}
