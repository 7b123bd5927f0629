import { PackageX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function NoStatusPage() {
  return (
    <EmptyState
      icon={PackageX}
      title="There is no such page"
      titleAs="h1"
      action={
        <ButtonLink href="/" variant="primary">
          Look a ticket up
        </ButtonLink>
      }
      className="py-24"
    >
      No product of this name shows what is being fixed in it.
    </EmptyState>
  );
}
