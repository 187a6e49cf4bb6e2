import { evidenceKinds } from '@yiwang/kernel'
import { z } from 'zod'

/** The kinds of proof (佐证) that a category can demand before a matter counts as handled; the list is the kernel's. */
export const EvidenceKind = z.enum(evidenceKinds)
export type EvidenceKind = z.infer<typeof EvidenceKind>
