import type { Db } from '../../lib/server/db/client.ts';
import { listRows, listTables } from '../../lib/server/db/dump.ts';
import { readUnitWorkbook } from '../../lib/server/importing/read-unit-workbook.ts';
import { peek } from '../peek-list.ts';
import { applyLines, type AppliedLine } from './apply-lines.ts';
import type { Stage } from './turn.ts';

export type Operation = { at: string; as: string; do: string; [name: string]: unknown };

/** 2026-06-10 10:00 in Shanghai for `06-10`; another hour where one is said. */
export function at(day: string, hour = '10:00'): string {
	const on = day.length > 5 ? day : `2026-${day}`;
	return `${on}T${hour}:00+08:00`;
}

/** Carries out records on a database; files are looked into here and not in a process of their own. */
export function recordOn(db: Db, folder: string) {
	const stage: Stage = {
		...{ db, dataFolder: folder, folder, store: { dataFolder: folder, scanner: null } },
		look: async (task) => {
			const own = { ...task, database: '' };
			const answer =
				own.do === 'peek' ? await peek(db, own, async () => {}) : readUnitWorkbook(own);
			return { ok: true, answer };
		}
	};
	const apply = async (...lines: (Operation | string)[]): Promise<AppliedLine[]> => {
		const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
		return Array.fromAsync(applyLines(stage, texts));
	};
	return {
		apply,
		/** What was refused of each line; nothing where it was done. */
		codes: async (...lines: (Operation | string)[]) => (await apply(...lines)).map(codesIn),
		/** All of it, or the test ends. */
		done: async (...lines: (Operation | string)[]) => {
			const refused = (await apply(...lines)).filter(({ problems }) => problems.length > 0);
			if (refused.length > 0) throw new Error(JSON.stringify(refused));
		}
	};
}

/** By their codes; a report that has to be mended by what is wrong with it. */
export function codesIn({ problems }: Pick<AppliedLine, 'problems'>): string[] {
	return problems.map((problem) =>
		problem.code === 'report.doubt' ? problem.facts.doubt.code : problem.code
	);
}

/** Every row there is. */
export async function dumpOf(db: Db): Promise<string[]> {
	const rows: string[] = [];
	for (const table of await listTables(db)) {
		for await (const row of listRows(db, table)) rows.push(`${table.name} ${JSON.stringify(row)}`);
	}
	return rows;
}
