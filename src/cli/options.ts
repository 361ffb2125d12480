import { parseArgs } from 'node:util';

/** Every option there is; those that a command names in `commands` may stand behind it. */
const known = {
	version: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
	json: { type: 'boolean', default: false },
	data: { type: 'string' },
	anchors: { type: 'string' },
	reset: { type: 'boolean', default: false },
	sheet: { type: 'string' },
	map: { type: 'string', multiple: true },
	year: { type: 'string' },
	'plan-start': { type: 'string' },
	'dry-run': { type: 'boolean', default: false },
	undo: { type: 'string' }
} as const;

export type OptionName = Exclude<keyof typeof known, 'version' | 'help' | 'json' | 'data'>;

export type Values = ReturnType<typeof parsed>['values'];

/** The command line taken apart; undefined for an option nobody knows, or one without its value. */
export function parseOptions(args: string[]): ReturnType<typeof parsed> | undefined {
	try {
		const found = parsed(args);
		const given = Object.values(found.values).flat();
		return given.includes('') ? undefined : found;
	} catch {
		return undefined;
	}
}

/** The option that was given and is none of this command's. */
export function foreignOption(values: Values, own: readonly OptionName[]): OptionName | undefined {
	const names: OptionName[] = ['anchors', 'reset', 'sheet', 'map', 'year', 'plan-start'];
	return [...names, ...(['dry-run', 'undo'] as const)].find(
		(name) => values[name] !== undefined && values[name] !== false && !own.includes(name)
	);
}

function parsed(args: string[]) {
	return parseArgs({ args, options: known, allowPositionals: true });
}
