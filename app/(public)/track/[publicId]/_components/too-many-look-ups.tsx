import { Hourglass } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { inAWhile } from "../../../_forms/in-words";

export function TooManyLookUps({ retryAfterSeconds }: { retryAfterSeconds: number }) {
  return (
    <EmptyState icon={Hourglass} title="Too many tickets were looked up from here" titleAs="h1" className="py-24">
      Reload this page {inAWhile(retryAfterSeconds)}.
    </EmptyState>
  );
}
