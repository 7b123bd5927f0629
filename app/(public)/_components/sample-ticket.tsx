import { Pipeline } from "@/components/pipeline/pipeline";
import { StageBadge } from "@/components/tickets/stage-badge";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { samplePipeline } from "./sample-pipeline";

export function SampleTicket() {
  return (
    <Card aria-labelledby="sample-title">
      <CardHeader className="flex-wrap">
        <h2 id="sample-title" className="font-semibold">
          Export stops after 10,000 rows
        </h2>
        <span className="flex gap-1.5">
          <Badge tone="outline">Example</Badge>
          <StageBadge stage="MERGED" />
        </span>
      </CardHeader>
      <CardBody className="sm:p-6">
        <Pipeline steps={samplePipeline(new Date())} label="Progress of the example ticket" />
      </CardBody>
    </Card>
  );
}
