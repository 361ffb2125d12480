import { shanghaiDay } from '../../lib/domain/date.ts';
import { listChases } from '../../lib/server/db/chases.ts';
import { findSettings } from '../../lib/server/db/settings.ts';
import { logChase, waysByHand } from '../../lib/server/operations/chase/log-chase.ts';
import { readUnfiled } from '../../lib/server/operations/chase/read-unfiled.ts';
import { undoChase } from '../../lib/server/operations/chase/undo-chase.ts';
import { wordText } from '../../lib/server/operations/chase/word-text.ts';
import { writeLetters } from '../../lib/server/operations/chase/write-letters.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { shellWords } from '../../lib/words/shell.ts';
import { flagIn, missing, neededIn, textIn, wordIn } from './fields.ts';
import { makeFile } from './given-file.ts';
import { unitSaid, unitsSaid } from './named-units.ts';
import type { Turn, Verbs } from './turn.ts';

/** 催办 as the office has done it, and the wording of its texts. */
export const chaseVerbs = {
	'chase.log': async (turn) => {
		const { db, actor, fields, now } = turn;
		const period = neededIn(fields, 'period');
		const way = wordIn(fields, 'way', waysByHand) ?? missing('way');
		const unitIds = await unitsChased(turn, period);
		return logChase(db, actor, { period, way, unitIds, body: textIn(fields, 'body') }, now);
	},
	'chase.undo': async (turn) => {
		const { db, actor, fields, now } = turn;
		const period = neededIn(fields, 'period');
		const way = wordIn(fields, 'way', waysByHand);
		// the latest first; of what the program sent nothing is taken back
		const chases = await listChases(db, actor.jurisdictionId, period);
		const last = chases.find(
			(each) => each.undoneAt === null && each.chasedBy !== null && (way ?? each.way) === each.way
		);
		return undoChase(db, actor, last?.id ?? '', now);
	},
	'chase.wordText': ({ db, actor, fields, now }) => {
		if (fields.body === undefined) missing('body');
		const body = fields.body === null ? null : textIn(fields, 'body');
		return wordText(db, actor, { kind: neededIn(fields, 'kind'), body }, now);
	},
	'chase.writeLetters': async (turn) => {
		const { db, actor, fields, now } = turn;
		const period = neededIn(fields, 'period');
		const rules = await findSettings(db, actor.jurisdictionId, shanghaiDay(now));
		const typed = {
			...{ period, unitIds: await unitsChased(turn, period) },
			...{ number: textIn(fields, 'document'), sender: textIn(fields, 'sender') },
			until: textIn(fields, 'until'),
			// a record came by no address at which the program could be reached
			address: rules.publicAddress.replace(/\/+$/, '') || shellWords.product,
			isLogged: flagIn(fields, 'log')
		};
		return makeFile(turn, () => writeLetters(db, actor, typed, now));
	}
} satisfies Verbs;

/** The units that a line names; where it names none, every one that has not filed. */
async function unitsChased(turn: Turn, period: string): Promise<string[]> {
	const one = await unitSaid(turn);
	if (one !== undefined) return [one];
	if (turn.fields.units !== undefined) return unitsSaid(turn, 'units');
	const { db, actor, now } = turn;
	const month = await readUnfiled(db, actor.jurisdictionId, period, now);
	if (!month) {
		const problem = { code: 'report.no-period' as const, facts: { period } };
		return insist<string[]>({ ok: false, problems: [problem] });
	}
	const unfiled = month.units.filter(({ open }) => open.length > 0);
	if (unfiled.length > 0) return unfiled.map(({ unitId }) => unitId);
	return insist<string[]>({ ok: false, problems: [{ code: 'chase.filed', facts: {} }] });
}
