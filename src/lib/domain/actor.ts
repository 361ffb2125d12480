/** Who may be at the screen: the unit's filler and its second pair of eyes, the office, the rest. */
export const roles = [
	'clerk',
	'approver',
	'office',
	'leader',
	'evaluator',
	'admin',
	'auditor'
] as const;

export type Role = (typeof roles)[number];

/** One person may hold several roles and fill in for several units. */
export type Actor = {
	id: string;
	/** Null for what is no person; words/actor.ts has a word for it. */
	name: string | null;
	roles: readonly Role[];
	unitIds: readonly string[];
};

/** Who sits at the console with the data folder at hand: the office's rights and the administrator's. */
export const commandLine: Actor = {
	id: 'command-line',
	name: null,
	roles: ['office', 'admin'],
	unitIds: []
};

/** What can be asked for, each with what it depends on. */
export type Asked = {
	/** To put the fictional district into the data folder, or to put it right again. */
	'demo.load': { districtExists: boolean };
};

export type Verb = keyof Asked;

/**
 * The one table of rights: every operation asks it first. Null is nobody signed in. The demo may be
 * loaded by anybody while the data folder holds no real district; later only by who runs it.
 */
export function can<V extends Verb>(actor: Actor | null, verb: V, object: Asked[V]): boolean {
	return rights[verb](actor, object);
}

const rights: { [V in Verb]: (actor: Actor | null, object: Asked[V]) => boolean } = {
	'demo.load': (actor, { districtExists }) => !districtExists || holds(actor, 'admin')
};

function holds(actor: Actor | null, role: Role): boolean {
	return actor?.roles.includes(role) ?? false;
}
