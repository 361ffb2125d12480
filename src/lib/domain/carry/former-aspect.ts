/** What of a task its heir in a later list may go along with. */
export const formerAspects = ['deadline', 'course', 'units', 'measure'] as const;
export type FormerAspect = (typeof formerAspects)[number];

export function isFormerAspect(value: unknown): value is FormerAspect {
	return formerAspects.some((aspect) => aspect === value);
}
