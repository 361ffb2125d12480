import { levelOf } from '../../lib/domain/problem.ts';
import { issueWorkbook } from '../../lib/server/operations/report/issue-workbook.ts';
import { issueWorkbooks } from '../../lib/server/operations/report/issue-workbooks.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { meetWorkbook } from '../../lib/server/operations/report/meet-workbook.ts';
import { readUnitMonth } from '../../lib/server/operations/report/read-unit-month.ts';
import { readWorkbook } from '../../lib/server/operations/report/read-workbook.ts';
import {
	cellKey,
	seenKey,
	takeWorkbook
} from '../../lib/server/operations/report/take-workbook.ts';
import { flagIn, missing, neededIn, wordIn } from './fields.ts';
import { givenFile, makeFile } from './given-file.ts';
import { unitSaid } from './named-units.ts';
import type { Turn, Verbs } from './turn.ts';

const sides = ['online', 'file'] as const;

/** 填报表: handed out, and taken into the drafts of its reports. */
export const workbookVerbs = {
	'workbook.issue': async (turn) => {
		const { db, actor, fields, now } = turn;
		const period = neededIn(fields, 'period');
		const unitId = await unitActing(turn);
		return makeFile(turn, () =>
			unitId === undefined
				? issueWorkbooks(db, actor, period, now)
				: issueWorkbook(db, actor, { unitId, period }, now)
		);
	},
	/** What could not be read, or was changed on both sides, ends the line unless it says what then. */
	'workbook.take': async (turn) => {
		const { db, actor, fields, look, now } = turn;
		const period = neededIn(fields, 'period');
		const unitId = (await unitActing(turn)) ?? missing('unit');
		const side = wordIn(fields, 'conflicts', sides);
		const { name: fileName, bytes } = givenFile(turn);
		const filled = insist(await readWorkbook(look, actor, { unitId, bytes, fileName }));
		const month = await readUnitMonth(db, actor.jurisdictionId, { unitId, period }, now);
		if (!month) {
			return { ok: false, problems: [{ code: 'report.no-period', facts: { period } }] };
		}
		const { takes, clashes, problems, reports } = insist(
			await meetWorkbook(db, actor, month, filled, now)
		);
		const unread = problems.filter(({ code }) => levelOf(code) !== 'note');
		if (unread.length > 0 && !flagIn(fields, 'anyway')) return { ok: false, problems: unread };
		const changed = new Set([...takes, ...clashes].map(seenKey));
		const seen = reports
			.filter((report) => changed.has(seenKey(report)))
			.map((report) => [seenKey(report), report.revision] as const);
		const answers = clashes.flatMap((clash) =>
			side === undefined ? [] : [[cellKey(clash), side] as const]
		);
		const taking = {
			...{ unitId, period, filled },
			...{ seen: Object.fromEntries(seen), answers: Object.fromEntries(answers) }
		};
		return takeWorkbook(db, actor, taking, now);
	}
} satisfies Verbs;

/** The unit that is named, else the one that acts. */
async function unitActing(turn: Turn): Promise<string | undefined> {
	return (await unitSaid(turn)) ?? turn.actor.unitIds[0];
}
