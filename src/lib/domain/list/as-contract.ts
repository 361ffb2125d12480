import { levelOf, type Problem, type ProblemCode, type ProblemLevel } from '../problem.ts';
import type { ListCounts, ListReading } from './list-reading.ts';
import type { ListField, ListPerson, ListTask } from './list-task.ts';
import type { TaskRole } from '../task.ts';

export type ContractProblem = {
	level: ProblemLevel;
	code: ProblemCode;
	sheet: string | null;
	cell: string | null;
	value: string | null;
	message: string;
};

export type ContractPerson = { role: string; name: string | null; phone: string | null };

export type ContractTask = {
	number: string | null;
	section: string | null;
	sectionNo: number | null;
	sectionTitle: string | null;
	measure: string;
	title: string;
	firstRow: number;
	rowCount: number;
	units: { printed: string; unit: string; role: TaskRole }[];
	people: ContractPerson[];
	progress: string | null;
	problem: string | null;
	deadlineText: string | null;
	deadline: string | null;
	ongoing: boolean;
	cells: Partial<Record<ListField, string>>;
	extra: Record<string, string>;
};

/** The reading as `ledger import --json` prints it and other programs rely on it. */
export type Contract = {
	status: 'ready' | 'choose' | 'refused';
	sheet: string | null;
	titleYear: number | null;
	headerRow: number | null;
	tasks: ContractTask[];
	problems: ContractProblem[];
	counts: ListCounts;
	refusal: { code: ProblemCode; message: string } | null;
};

/** What came of a file: not opened at all, or read; `notes` are about the file itself. */
export type Read =
	{ status: 'unopened'; problems: readonly Problem[] } | (ListReading & { notes?: Problem[] });

/**
 * Puts a reading into the form that is promised to other programs. What the sheet leaves empty is
 * null; `say` gives the sentence of a problem.
 */
export function asContract(read: Read, say: (problem: Problem) => string): Contract {
	const notes = 'notes' in read ? (read.notes ?? []) : [];
	const problems = [...read.problems, ...notes].map((problem) => asProblem(problem, say));
	const contract: Contract = {
		status: read.status === 'unopened' ? 'refused' : read.status,
		sheet: null,
		titleYear: null,
		headerRow: null,
		tasks: [],
		problems,
		counts: read.status === 'unopened' ? noCounts : read.counts,
		refusal: null
	};
	if (read.status === 'ready') {
		const { sheet, titleYear, headerRow } = read;
		return { ...contract, sheet, titleYear, headerRow, tasks: read.tasks.map(asTask) };
	}
	const [reason] = read.problems;
	if (contract.status === 'choose' || !reason) return contract;
	return { ...contract, refusal: { code: reason.code, message: say(reason) } };
}

const noCounts: ListCounts = {
	...{ physicalRows: 0, tasks: 0, sections: 0, units: 0, pairs: 0 },
	cells: { filled: 0, read: 0, extra: 0, reported: 0 }
};

function asProblem(problem: Problem, say: (problem: Problem) => string): ContractProblem {
	const { code, at } = problem;
	const cell = at && 'cell' in at ? at : null;
	return {
		level: levelOf(code),
		code,
		sheet: cell?.sheet ?? null,
		cell: cell?.cell ?? null,
		value: cell?.value ?? null,
		message: say(problem)
	};
}

function asTask(task: ListTask): ContractTask {
	const { number, section, measure, title, firstRow, rowCount, progress, problem } = task;
	const { deadlineText, deadline, cells, extra } = task;
	return {
		number,
		section: section?.printed ?? null,
		sectionNo: section?.ordinal ?? null,
		sectionTitle: section?.title ?? null,
		...{ measure, title, firstRow, rowCount },
		units: task.units.map(({ printed, name, role }) => ({ printed, unit: name, role })),
		people: asPeople(task),
		...{ progress, problem, deadlineText },
		deadline: deadline.dueOn,
		ongoing: deadline.ongoing,
		...{ cells, extra }
	};
}

/** Domain words of the list itself, as it prints them. */
const roles: Record<ListPerson['role'], string> = {
	responsiblePerson: '责任人',
	contactPerson: '联系人'
};

/** A place that is still empty stands among the people of the list, after those of its role. */
function asPeople({ people, openPlaces = [] }: ListTask): ContractPerson[] {
	const all = [...people, ...openPlaces.map((place) => ({ ...place, name: null }))];
	const first = all.filter(({ role }) => role === 'responsiblePerson');
	const then = all.filter(({ role }) => role !== 'responsiblePerson');
	return [...first, ...then].map(({ role, name, phone }) => ({ role: roles[role], name, phone }));
}
