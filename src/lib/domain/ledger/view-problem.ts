/** What stands in the way of a view that somebody keeps or gives to everybody. */
export type ViewProblemFacts = {
	'view.absent': Record<never, never>;
	'view.name-taken': { value: string };
	'view.name-published': { value: string };
	'view.too-many': { most: number };
	'view.phone': Record<never, never>;
};

export const viewProblemLevels = {
	'view.absent': 'error',
	'view.name-taken': 'error',
	'view.name-published': 'error',
	'view.too-many': 'error',
	'view.phone': 'error'
} as const satisfies { [Code in keyof ViewProblemFacts]: 'error' | 'warning' | 'note' };
