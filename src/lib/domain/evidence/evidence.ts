/** The largest file that is kept as evidence. */
export const mostFileBytes = 20 * 2 ** 20;

/** How much may stand beside one report. */
export const mostPieces = 20;

/** What stands beside a report: bytes, of which pictures are shown as such, or where to look it up. */
export type EvidenceKind = 'file' | 'photo' | 'document' | 'link';
