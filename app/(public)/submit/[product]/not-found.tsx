import { PackageX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function NoSuchProduct() {
  return (
    <EmptyState
      icon={PackageX}
      title="There is no such product"
      titleAs="h1"
      action={
        <ButtonLink href="/submit" variant="primary">
          Choose a product
        </ButtonLink>
      }
      className="py-24"
    >
      It may have another name, or take no reports any more.
    </EmptyState>
  );
}
