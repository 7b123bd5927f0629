import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { DeskApiError } from "@/lib/queries/desk-api";

export function NotLoaded({ error, retry }: { error: Error; retry: () => void }) {
  const known = error instanceof DeskApiError ? error : null;

  return (
    <ErrorState
      title="The tickets could not be loaded"
      titleAs="h2"
      reference={known?.requestId ?? undefined}
      action={
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
      }
    >
      {known?.message ?? "Something failed on our side."}
    </ErrorState>
  );
}
