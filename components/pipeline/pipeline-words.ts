import type { Stage } from "@/lib/domain/tickets/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/translate";
import type { PipelineState } from "./pipeline";

export type PipelineWords = {
  label: string;
  stages: Record<Stage, string>;
  /** What each stage means to the person who reported the problem. */
  sentences: Record<Stage, string>;
  /** What a state is called where it cannot be seen. */
  states: Record<PipelineState, string>;
  skippedMark: string;
};

/** Made on the server: all the languages need not come to the browser. */
export function pipelineWords(locale: Locale): PipelineWords {
  const { stages, stageSentences, pipeline } = MESSAGES[locale];

  return {
    label: pipeline.label,
    stages,
    sentences: stageSentences,
    states: pipeline,
    skippedMark: pipeline.skippedMark,
  };
}
