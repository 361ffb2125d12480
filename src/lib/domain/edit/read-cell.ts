import { readDeadline } from '../deadline.ts';
import { isFarDay } from '../far-day.ts';
import { readPersons } from '../list/person-cell.ts';
import { firstSentence } from '../list/resolve-task.ts';
import { readSerial } from '../list/serial.ts';
import { unitCellReader } from '../list/unit-cell.ts';
import type { LedgerPerson } from '../match/ledger-side.ts';
import { headingWords } from '../match/comparable.ts';
import { levelOf, type Problem } from '../problem.ts';
import type { TaskRole } from '../task.ts';
import type { UnitDirectory } from '../unit-directory.ts';
import { inForceText, type CellField } from './task-cell.ts';

/** What is to be written about a task, every name looked up. */
export type TaskWrite =
	| { field: 'number'; to: string }
	| { field: 'section'; to: string | null }
	| { field: 'measure'; to: string; title: string }
	| { field: 'deadline'; to: { text: string | null; dueOn: string | null; ongoing: boolean } }
	| {
			field: 'units';
			to: {
				pairs: { unitId: string; printed: string; role: TaskRole }[];
				collectives: { printed: string; role: TaskRole }[];
			};
	  }
	| { field: 'responsiblePeople' | 'contactPeople'; to: LedgerPerson[] }
	| { field: 'extra'; to: { heading: string; value: string | null } };

/** What typed texts are read against. */
export type CellContext = {
	directory: UnitDirectory;
	sections: readonly { id: string; title: string; printedHeading: string }[];
	/** A deadline without a year means the plan's. */
	titleYear: number;
};

export type CellReading = {
	/** Null where something is wrong. */
	write: TaskWrite | null;
	/** Errors keep it from being written; warnings tell how it was read. */
	problems: Problem[];
};

const longest = { measure: 5000, extra: 2000, number: 12, people: 1000, units: 1000 };

/** Reads what was typed or pasted into a cell; what cannot be read is refused and told. */
export function readCell(field: CellField, typed: string, context: CellContext): CellReading {
	const text = typed.replace(/\r\n?/g, '\n').trim();
	const tooLong = (most: number, name: 'value'): CellReading | null =>
		text.length > most
			? refused({ code: 'field.long', facts: { field: name, most, now: text.length } })
			: null;
	switch (field) {
		case 'number':
			return tooLong(longest.number, 'value') ?? readNumber(text);
		case 'section':
			return readSection(text, context);
		case 'measure':
			if (text === '') return refused({ code: 'task.no-measure', facts: {} });
			return (
				tooLong(longest.measure, 'value') ?? read({ field, to: text, title: firstSentence(text) })
			);
		case 'deadline':
			return readDue(text, context);
		case 'units':
			return tooLong(longest.units, 'value') ?? readUnits(text, context);
		case 'responsiblePeople':
		case 'contactPeople':
			return readPeople(field, text);
		default: {
			const heading = field.slice('extra.'.length);
			return (
				tooLong(longest.extra, 'value') ??
				read({ field: 'extra', to: { heading, value: text === '' ? null : text } })
			);
		}
	}
}

function readNumber(text: string): CellReading {
	const number = readSerial(text);
	return number === ''
		? refused({ code: 'task.no-number', facts: {} })
		: read({ field: 'number', to: number });
}

function readSection(text: string, { sections }: CellContext): CellReading {
	if (text === '') return read({ field: 'section', to: null });
	const words = headingWords(text);
	const found = sections.find(
		({ title, printedHeading }) =>
			title === text || printedHeading === text || headingWords(title) === words
	);
	return found
		? read({ field: 'section', to: found.id })
		: refused({ code: 'task.no-section', facts: { value: text } });
}

/** What has no day is kept as it is written: 按上级部署 asks for one later. */
function readDue(text: string, { titleYear }: CellContext): CellReading {
	const { kind, dueOn, ongoing, problems } = readDeadline({ kind: 'text', text }, { titleYear });
	if (kind === 'unread') return { write: null, problems };
	if (dueOn !== null && isFarDay(dueOn, titleYear)) {
		return { write: null, problems: [{ code: 'field.far-day', facts: { value: text } }] };
	}
	const isBlank = kind === 'blank';
	const to = { text: isBlank ? null : text, dueOn, ongoing };
	return { write: { field: 'deadline', to }, problems: isBlank ? [] : problems };
}

/** Whether the words of a deadline say more than the day that they were read as. */
export function isReadAs(text: string, dueOn: string | null, ongoing: boolean): boolean {
	return text !== '' && text !== inForceText(dueOn, ongoing);
}

/** A unit is one of the directory: a slip of the finger founds none. */
function readUnits(text: string, { directory }: CellContext): CellReading {
	if (text === '') return read({ field: 'units', to: { pairs: [], collectives: [] } });
	const cell = { role: 'responsible' as const, printed: text };
	const { units, collectives, problems } = unitCellReader([cell], directory)(text, 'responsible');
	const open = problems.filter(({ code }) => code !== 'unit.unknown');
	const unknown = units.flatMap(({ unitId, state, printed }): Problem[] =>
		unitId === null && state === 'new' ? [{ code: 'task.new-unit', facts: { value: printed } }] : []
	);
	const all = [...unknown, ...open];
	if (all.some(({ code }) => levelOf(code) === 'error')) return { write: null, problems: all };
	const pairs = units.flatMap(({ unitId, printed, role }) =>
		unitId === null ? [] : [{ unitId, printed, role }]
	);
	return { write: { field: 'units', to: { pairs: once(pairs), collectives } }, problems: all };
}

/** A unit that leads and helps is one. */
function once<Pair extends { unitId: string }>(pairs: readonly Pair[]): Pair[] {
	return pairs.filter(
		(pair, index) => index === pairs.findIndex(({ unitId }) => unitId === pair.unitId)
	);
}

function readPeople(field: PeopleField, text: string): CellReading {
	const { people, problems } = readTypedPeople(field, text);
	return problems.length > 0 ? { write: null, problems } : read({ field, to: people });
}

type PeopleField = 'responsiblePeople' | 'contactPeople';

/** Each on a line of their own, the name first: 王敏 0840-5550101. */
export function readTypedPeople(
	field: PeopleField,
	typed: string
): { people: LedgerPerson[]; problems: Problem[] } {
	const text = typed.replace(/\r\n?/g, '\n').trim();
	const refuse = (problem: Problem) => ({ people: [], problems: [problem] });
	if (text.length > longest.people) {
		const facts = { field: 'value', most: longest.people, now: text.length } as const;
		return refuse({ code: 'field.long', facts });
	}
	const role = field === 'contactPeople' ? 'contactPerson' : 'responsiblePerson';
	const people = text === '' ? [] : readPersons(text, null, role);
	if (people.some(({ name }) => name === '')) {
		return refuse({ code: 'task.no-people', facts: { value: text } });
	}
	return { people: people.map(({ name, phone }) => ({ role, name, phone })), problems: [] };
}

function read(write: TaskWrite): CellReading {
	return { write, problems: [] };
}

function refused(problem: Problem): CellReading {
	return { write: null, problems: [problem] };
}
