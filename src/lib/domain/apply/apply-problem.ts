/** Why a line of a record was not carried out, before its operation was asked at all. */
export type ApplyProblemFacts = {
	'apply.unread': Record<never, never>;
	/** Null where none was written. */
	'apply.moment': { value: string | null };
	'apply.verb': { value: string | null };
	'apply.actor': { value: string | null };
	/** Nothing was imported yet, so that there is nobody and nothing to speak of. */
	'apply.no-district': Record<never, never>;
	'apply.no-plan': { on: string };
	'apply.missing': { name: string };
	'apply.value': { name: string; value: string };
	'apply.unit': { value: string };
	/** Several units are meant where one has to be said. */
	'apply.unit-unsaid': { number: string; units: string[] };
	'apply.no-goal': { value: string; kind: 'milestone' | 'indicator' };
	'apply.no-file': { path: string };
	/** There is one by that name already, or its folder takes none. */
	'apply.file-unmade': { path: string; why: 'there' | 'place' };
	/** The list waits for somebody who says which sheet or column is meant. */
	'apply.list-unclear': { path: string };
};

export const applyProblemLevels = {
	'apply.unread': 'error',
	'apply.moment': 'error',
	'apply.verb': 'error',
	'apply.actor': 'error',
	'apply.no-district': 'error',
	'apply.no-plan': 'error',
	'apply.missing': 'error',
	'apply.value': 'error',
	'apply.unit': 'error',
	'apply.unit-unsaid': 'error',
	'apply.no-goal': 'error',
	'apply.no-file': 'error',
	'apply.file-unmade': 'error',
	'apply.list-unclear': 'error'
} as const satisfies { [Code in keyof ApplyProblemFacts]: 'error' | 'warning' | 'note' };
