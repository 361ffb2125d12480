/** 网络安全法: logs are kept for six months at least. */
export const leastAuditDays = 180;

/** What a reader of the log picks one of. `work` is what is left: the ledger itself. */
export const auditGroups = [
	'sign-in',
	'account',
	'unit',
	'rule',
	'file',
	'demo',
	'system',
	'work'
] as const;

export type AuditGroup = (typeof auditGroups)[number];

export function isAuditGroup(value: string): value is AuditGroup {
	return auditGroups.some((group) => group === value);
}

/** Which events are shown; empty words and nulls leave a condition out. */
export type AuditFilter = {
	/** Days in Shanghai, both counted in. */
	from: string | null;
	to: string | null;
	/** Part of the name of who did it. */
	person: string;
	group: AuditGroup | null;
	/** Only what was refused. */
	refusals: boolean;
};

export const wholeLog: AuditFilter = {
	from: null,
	to: null,
	person: '',
	group: null,
	refusals: false
};

export function isFiltered({ from, to, person, group, refusals }: AuditFilter): boolean {
	return from !== null || to !== null || person !== '' || group !== null || refusals;
}

const nouns: Record<Exclude<AuditGroup, 'file' | 'work'>, readonly string[]> = {
	'sign-in': ['session'],
	account: ['account', 'password', 'code', 'phone'],
	unit: ['unit', 'contact'],
	rule: ['setting', 'calendar'],
	demo: ['demo'],
	system: ['server', 'ledger', 'audit', 'backup', 'job', 'key']
};

/** Actions are noun.verb; an import or export of anything is one. */
const fileVerbs = ['import', 'export'] as const;
const refusalVerbs = ['refuse', 'refused', 'key-refused'] as const;

/** Which actions a group means, by their nouns and verbs, so that later ones find their place. */
export type ActionMatch = {
	nouns: readonly string[];
	verbs: readonly string[];
	butNouns: readonly string[];
	butVerbs: readonly string[];
};

const anything: ActionMatch = { nouns: [], verbs: [], butNouns: [], butVerbs: [] };

export function actionsOf(group: AuditGroup): ActionMatch {
	if (group === 'file') return { ...anything, verbs: fileVerbs };
	if (group === 'work') {
		return { ...anything, butNouns: Object.values(nouns).flat(), butVerbs: fileVerbs };
	}
	return { ...anything, nouns: nouns[group], butVerbs: fileVerbs };
}

export const refusals: ActionMatch = { ...anything, verbs: refusalVerbs };
