/** Why nobody was reminded, or an own wording was not kept. */
export type ChaseProblemFacts = {
	'chase.nobody': Record<never, never>;
	/** All units that were ticked have filed since. */
	'chase.filed': Record<never, never>;
	'chase.closed': { period: string };
	'chase.ahead': { period: string };
	'chase.absent': Record<never, never>;
	'chase.undone': Record<never, never>;
	/** The program said it itself: it is out. */
	'chase.sent': Record<never, never>;
	/** A letter asks for it by a day that is over. */
	'chase.until-past': { today: string };
	/** Something in braces that cannot be filled in. */
	'chase.unknown-place': { names: string[]; known: string[] };
};

export const chaseProblemLevels = {
	'chase.nobody': 'error',
	'chase.filed': 'error',
	'chase.closed': 'error',
	'chase.ahead': 'error',
	'chase.absent': 'error',
	'chase.undone': 'error',
	'chase.sent': 'error',
	'chase.until-past': 'error',
	'chase.unknown-place': 'error'
} as const satisfies { [Code in keyof ChaseProblemFacts]: 'error' | 'warning' | 'note' };
