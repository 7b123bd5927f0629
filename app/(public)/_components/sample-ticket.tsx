import { Pipeline } from "@/components/pipeline/pipeline";
import { pipelineWords } from "@/components/pipeline/pipeline-words";
import { StageBadge } from "@/components/tickets/stage-badge";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { requestLocale, translations } from "@/lib/i18n/request-locale";
import { samplePipeline } from "./sample-pipeline";

export async function SampleTicket() {
  const words = pipelineWords(await requestLocale());
  const t = await translations("landing");
  const pipeline = await translations("pipeline");

  return (
    <Card aria-labelledby="sample-title">
      <CardHeader className="flex-wrap">
        <h2 id="sample-title" className="font-semibold">
          {t("sample")}
        </h2>
        <span className="flex gap-1.5">
          <Badge tone="outline">{t("example")}</Badge>
          <StageBadge stage="MERGED" label={words.stages.MERGED} />
        </span>
      </CardHeader>
      <CardBody className="sm:p-6">
        <Pipeline steps={samplePipeline(new Date())} words={words} label={pipeline("example")} />
      </CardBody>
    </Card>
  );
}
