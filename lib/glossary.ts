/** A term that texts can mark, as `glossary.yaml` has it. */
import { z } from "zod";

export const glossaryEntrySchema = z.object({
  /** The term and its other forms, as texts may write it. */
  names: z.array(z.string()),
  definition: z.string(),
});

export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;
