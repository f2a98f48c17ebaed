/** The terms that texts can mark. */
import { z } from "zod";

/** A term, as `glossary.yaml` has it. */
export const glossaryEntrySchema = z.object({
  /** The term and its other forms, as texts may write it. */
  names: z.array(z.string()),
  /** In plain text. */
  definition: z.string(),
});

export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;
