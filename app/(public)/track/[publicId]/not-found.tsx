import { LookUpForm } from "@/components/tickets/look-up-form";
import { Card } from "@/components/ui/card";

/** Unknown and not open to the visitor look the same. */
export default function TicketNotFound() {
  return (
    <div className="mx-auto max-w-xl px-4 py-14 sm:px-6 sm:py-20">
      <h1 className="text-3xl font-semibold tracking-tight">There is no such ticket</h1>
      <p className="mt-2 mb-6 text-lg text-pretty text-ink-muted">
        Check the number for a slip. The link that you got when you reported the problem leads straight to it.
      </p>
      <Card className="p-5">
        <LookUpForm />
      </Card>
    </div>
  );
}
