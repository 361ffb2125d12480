import type { ListTask } from '../list/list-task.ts';
import { compact } from '../printed.ts';
import { comparable, headingWords } from './comparable.ts';
import type { LedgerSide } from './ledger-side.ts';

/** What a task is recognised by, of the list or of the ledger; empty where it has none. */
export type Traits = {
	/** Its place in its list, from 0. */
	index: number;
	text: string;
	/** The same for the same text on either side, so that long texts are compared but once. */
	textId: number;
	number: string;
	/** The names of its units and collectives, sorted: who does it, whatever the role. */
	units: string;
	section: string;
	/** Cancelled, or merged into another. */
	ended: boolean;
};

export type Recognised = Pick<ListTask, 'measure' | 'section' | 'collectives'> & {
	number: string | null;
	units: { name: string }[];
};

/**
 * The traits of both sides. Where the numbers of the list begin again in every section, a number
 * names a task only together with its section, on both sides.
 */
export function traitsOf(
	list: readonly Recognised[],
	ledger: readonly (Recognised & Pick<LedgerSide, 'state'>)[]
): { list: Traits[]; ledger: Traits[] } {
	const readText = numbered(comparable);
	const short = remembered(compact);
	const heading = remembered(headingWords);
	const bare = (task: Recognised, index: number): Traits => ({
		index,
		...readText(task.measure),
		number: compact(task.number ?? ''),
		units: unitNames(task, short),
		section: task.section === null ? '' : heading(task.section.title),
		ended: false
	});
	const rows = list.map(bare);
	const tasks = ledger.map((task, index) => ({
		...bare(task, index),
		ended: task.state === 'cancelled' || task.state === 'merged'
	}));
	if (!beginsAgain(rows)) return { list: rows, ledger: tasks };
	return { list: rows.map(withinSection), ledger: tasks.map(withinSection) };
}

function unitNames({ units, collectives }: Recognised, short: (text: string) => string): string {
	const names = [
		...units.map(({ name }) => short(name)),
		...collectives.map(({ printed }) => short(printed))
	];
	return names.length > 1 ? names.sort().join('、') : (names[0] ?? '');
}

/** Most sections open with a task 1 of their own. */
function beginsAgain(rows: Traits[]): boolean {
	const sections = new Set<string>();
	let opened = 0;
	for (const { section, number } of rows) {
		if (sections.has(section)) continue;
		sections.add(section);
		if (number === '1') opened += 1;
	}
	return opened > 1 && opened * 2 > sections.size;
}

function withinSection(traits: Traits): Traits {
	const { number, section } = traits;
	return number === '' ? traits : { ...traits, number: `${section} ${number}` };
}

/** Reads a printed text once, and gives what comes out the same the same number. */
function numbered(
	read: (text: string) => string
): (printed: string) => Pick<Traits, 'text' | 'textId'> {
	const ids = new Map<string, number>();
	const known = new Map<string, Pick<Traits, 'text' | 'textId'>>();
	return (printed) => {
		const found = known.get(printed);
		if (found !== undefined) return found;
		const text = read(printed);
		const textId = ids.get(text) ?? ids.size;
		ids.set(text, textId);
		known.set(printed, { text, textId });
		return { text, textId };
	};
}

function remembered(read: (text: string) => string): (text: string) => string {
	const known = new Map<string, string>();
	return (text) => {
		const found = known.get(text);
		if (found !== undefined) return found;
		const fresh = read(text);
		known.set(text, fresh);
		return fresh;
	};
}
