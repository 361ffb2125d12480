import type { Actor } from '../../domain/actor.ts';
import { readDeadline } from '../../domain/deadline.ts';
import { noDecisions, type ImportDecisions } from '../../domain/list/decisions.ts';
import type { ListProblem, ReadyList } from '../../domain/list/list-reading.ts';
import type { ListTask } from '../../domain/list/list-task.ts';
import { insertBlob } from '../db/blobs.ts';
import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';
import { insertBatch } from '../db/import-batches.ts';
import { decideImport } from './decide-import.ts';
import { storeList } from './hold-list.ts';

/** One task of a list, as it would be read; every field may be said otherwise. */
export function listTask(number: string, said: Partial<ListTask> = {}): ListTask {
	const firstRow = 2 * Number(number) + 1;
	const deadlineText = said.deadlineText === undefined ? '2026年9月底前' : said.deadlineText;
	const printed = deadlineText === null ? null : ({ kind: 'text', text: deadlineText } as const);
	return {
		number,
		section: { printed: '一、获得信贷', ordinal: 1, title: '获得信贷' },
		measure: `推进第${number}项改革，完善工作机制，方便企业办事。`,
		title: `推进第${number}项改革，完善工作机制，方便企业办事`,
		firstRow,
		rowCount: 2,
		unitCells: [{ role: 'responsible', printed: '区水利局', cell: `C${firstRow}` }],
		units: [unitOf('区水利局', firstRow)],
		collectives: [],
		people: [
			{ role: 'responsiblePerson', name: '王敏', phone: '0840-5550101', cell: `D${firstRow}` },
			{ role: 'contactPerson', name: '李小明', phone: '15400001111', cell: `D${firstRow + 1}` }
		],
		progress: `第${number}项正在推进`,
		problem: null,
		printedDeadline: printed,
		deadlineText,
		deadline: readDeadline(printed ?? { kind: 'text', text: '' }, { titleYear: 2026 }),
		cells: { measure: `B${firstRow}`, unit: `C${firstRow}` },
		extra: {},
		...said
	};
}

export function unitOf(name: string, row: number, role: 'responsible' | 'lead' = 'responsible') {
	const resolved = { printed: name, name, state: 'new', unitId: null, note: null } as const;
	return { ...resolved, role, cell: `C${row}` };
}

/** A batch that waits for its commit, as reading these tasks would leave it. */
export async function draftBatch(
	db: Db,
	actor: Actor,
	tasks: readonly ListTask[],
	now: string,
	{ decisions = noDecisions, problems = [], year = 2026 }: Waiting = {}
): Promise<string> {
	const { jurisdictionId } = actor;
	const id = newId();
	const sha256 = id.padEnd(64, '0');
	const by = { storedBy: actor.id, storedAt: now };
	const blob = { sha256, size: 1, mediaType: 'text/plain', place: 'folder', ...by };
	await insertBlob(db, jurisdictionId, blob);
	const source = { fileName: '清单.xlsx', sourceKind: 'file', sha256, size: 1 } as const;
	await insertBatch(db, jurisdictionId, { id, ...source, createdBy: actor.id, createdAt: now });
	await decideImport(db, actor, id, decisions, now);
	const counts = { filled: 1, read: 1, extra: 0, reported: 0 };
	const reading: ReadyList = {
		status: 'ready',
		...{
			sheet: '责任清单',
			title: '清江区2026年任务清单',
			titleYear: year,
			planStart: null,
			documentDate: null
		},
		...{ headerRow: 2, headerRows: { first: 2, last: 2 }, columns: [] },
		tasks: [...tasks],
		problems,
		counts: {
			...{ physicalRows: 2 * tasks.length, tasks: tasks.length, sections: 1 },
			...{ units: 1, pairs: tasks.length, cells: counts }
		}
	};
	await storeList(db, jurisdictionId, id, { reading, form: 'xlsx', notes: [], decisions }, now);
	return id;
}

type Waiting = { decisions?: ImportDecisions; problems?: ListProblem[]; year?: number };
