import { returnCodes } from '../../lib/domain/report/remark.ts';
import { listAsks } from '../../lib/server/db/asks.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { grantException } from '../../lib/server/operations/period/grant-exception.ts';
import { reviewReport } from '../../lib/server/operations/report/review-report.ts';
import { takeBackReview } from '../../lib/server/operations/report/take-back-review.ts';
import { reopenAsk, solveAsk } from '../../lib/server/operations/solve-ask.ts';
import { missing, neededIn, textIn, wordIn } from './fields.ts';
import { reportNamed } from './named-report.ts';
import { taskNamed } from './named-task.ts';
import { unitMeant } from './named-units.ts';
import type { Turn, Verbs } from './turn.ts';

const results = ['approved', 'returned'] as const;

/** What the office says to the reports of a month and to what they raise. */
export const reviewVerbs = {
	'report.review': async (turn) => {
		const { db, actor, fields, now } = turn;
		const result = wordIn(fields, 'result', results) ?? missing('result');
		const code = wordIn(fields, 'code', returnCodes);
		const comment = textIn(fields, 'reason');
		const isSaid = code !== undefined || comment.trim() !== '';
		const remarks = isSaid ? [{ code: code ?? ('other' as const), comment }] : [];
		const { id: reportId, version } = await reportNamed(turn);
		return reviewReport(db, actor, { reportId, version, result, remarks }, now);
	},
	'report.takeBackReturn': async (turn) => {
		const report = await reportNamed(turn);
		if (report.state !== 'returned') {
			const { number } = await taskNamed(turn, { period: report.period });
			return { ok: false, problems: [{ code: 'review.not-returned', facts: { number } }] };
		}
		return takeBackReview(turn.db, turn.actor, { reportId: report.id }, turn.now);
	},
	'report.takeBackReview': async (turn) => {
		const { id: reportId } = await reportNamed(turn);
		return takeBackReview(turn.db, turn.actor, { reportId }, turn.now);
	},
	'report.exempt': async (turn) => {
		const { db, actor, fields, now } = turn;
		const period = neededIn(fields, 'period');
		const task = await taskNamed(turn, { period });
		const unitId = await unitMeant(turn, task);
		const reason = textIn(fields, 'reason');
		const exempt = { period, kind: 'exempt', unitId, task: task.number, until: '', reason };
		return grantException(db, actor, exempt, now);
	},
	'problem.solve': async (turn) => {
		const ask = await askMeant(turn, (solvedAt) => solvedAt === null);
		const note = textIn(turn.fields, 'note');
		return solveAsk(turn.db, turn.actor, ask, { note, today: turn.day }, turn.now);
	},
	'problem.reopen': async (turn) => {
		const ask = await askMeant(turn, (solvedAt) => solvedAt !== null);
		return reopenAsk(turn.db, turn.actor, ask, turn.now);
	}
} satisfies Verbs;

const askKinds = ['problem', 'coordination'] as const;

/** The item of a pair: the problem, else what was asked to be coordinated, unless the kind is said. */
async function askMeant(turn: Turn, fits: (solvedAt: string | null) => boolean): Promise<string> {
	const { db, actor, fields } = turn;
	const kind = wordIn(fields, 'kind', askKinds);
	const task = await taskNamed(turn);
	const unitId = await unitMeant(turn, task);
	const asks = (await listAsks(db, actor.jurisdictionId, { taskId: task.id })).filter(
		(ask) => ask.unitId === unitId && fits(ask.solvedAt)
	);
	const ofKind = (wanted: string) => asks.find((ask) => ask.kind === wanted);
	const found = kind ? ofKind(kind) : (ofKind('problem') ?? ofKind('coordination'));
	return found?.id ?? insist<string>({ ok: false, problems: [{ code: 'ask.absent', facts: {} }] });
}
