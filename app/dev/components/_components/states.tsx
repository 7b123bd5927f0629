import { Inbox } from "lucide-react";
import { StatusBadge } from "@/components/tickets/status-badge";
import { TicketId } from "@/components/tickets/ticket-id";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Pagination } from "@/components/ui/pagination";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Tab, TabPanel, Tabs, TabsList } from "@/components/ui/tabs";
import { TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";

export function States() {
  return (
    <div className="flex flex-col gap-5">
      <Card>
        <CardHeader>
          <CardTitle>Tickets</CardTitle>
        </CardHeader>
        <Table label="Tickets">
          <TableHead>
            <tr>
              <TableHeader>Number</TableHeader>
              <TableHeader>Subject</TableHeader>
              <TableHeader>Status</TableHeader>
            </tr>
          </TableHead>
          <TableBody>
            {TICKET_STATUSES.map((status, index) => (
              <TableRow key={status} aria-selected={index === 1}>
                <TableCell>
                  <TicketId number={40 + index} />
                </TableCell>
                <TableCell className="min-w-52">Export stops after 10,000 rows</TableCell>
                <TableCell>
                  <StatusBadge status={status} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Card>
      <Pagination next="/dev/components?page=2" summary="1–5 of 312" />
      <Tabs defaultValue="empty">
        <TabsList aria-label="States">
          <Tab value="empty">Empty</Tab>
          <Tab value="failed">Failed</Tab>
          <Tab value="loading">Loading</Tab>
        </TabsList>
        <TabPanel value="empty">
          <EmptyState icon={Inbox} title="Nothing waits for you" action={<Button>Show all tickets</Button>}>
            New tickets appear here as they arrive.
          </EmptyState>
        </TabPanel>
        <TabPanel value="failed">
          <ErrorState title="The tickets could not be loaded" reference="3912044" action={<Button>Try again</Button>}>
            Your connection may be down.
          </ErrorState>
        </TabPanel>
        <TabPanel value="loading" className="flex flex-col gap-2">
          <Skeleton className="h-9" />
          <Skeleton className="h-9" />
          <Skeleton className="h-9 w-2/3" />
        </TabPanel>
      </Tabs>
      <div className="grid gap-2 sm:grid-cols-2">
        <Callout title="Somebody else is writing">Grace is answering this ticket.</Callout>
        <Callout tone="success" title="Sent">
          We answer by mail.
        </Callout>
        <Callout tone="warning">This key expires tomorrow.</Callout>
        <Callout tone="danger" title="Not sent">
          The subject is missing.
        </Callout>
      </div>
    </div>
  );
}
