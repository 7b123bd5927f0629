import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toast } from "@/components/ui/toast";
import { ticketKeys } from "@/lib/queries/tickets";
import { sendWatcher, type WatcherChange, watchersOf, withWatcher } from "@/lib/queries/watchers";

/** Who watches the ticket. A change shows at once, and is taken back when the desk refuses it. */
export function useWatchers(publicId: string) {
  const client = useQueryClient();
  const query = watchersOf(publicId);
  const { data: watchers = [], isError } = useQuery(query);
  const { mutate } = useMutation({
    mutationFn: (change: WatcherChange) => sendWatcher(publicId, change),
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey: query.queryKey });
      client.setQueryData(query.queryKey, (known) => withWatcher(known ?? [], change));
    },
    onError: (error) => toast.error(error.message),
    onSettled: () => client.invalidateQueries({ queryKey: ticketKeys.one(publicId) }),
  });

  return { watchers, isError, change: mutate };
}
