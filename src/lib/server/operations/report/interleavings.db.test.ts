import { expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { listDrafts } from '../../db/report-drafts.ts';
import { listVersions } from '../../db/report-versions.ts';
import { listReports } from '../../db/reports.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { closePeriod } from '../period/close-period.ts';
import { makeAccount } from '../test-district.ts';
import { valueOf } from '../test-result.ts';
import { reviewReport } from './review-report.ts';
import { saveDraft, type SavedDraft } from './save-draft.ts';
import { submitReports } from './submit-reports.ts';
import { takeBackReview } from './take-back-review.ts';
import { june, makeFiling, sound } from './test-filing.ts';
import { withdrawReport } from './withdraw-report.ts';

/*
 * Two clerks, the office and the closing act on one report, up to three at the same moment, by what each
 * saw last. Whatever comes out must be what a model of its own says for some order of these acts.
 */
type Field = 'progress' | 'nextStep';
type Act =
	| { kind: 'save'; who: number; base: number; field: Field; text: string }
	| { kind: 'submit'; who: number; base: number; key: string }
	| { kind: 'withdraw'; who: number; version: number }
	| { kind: 'review'; version: number; result: 'approved' | 'returned' }
	| { kind: 'take-back' }
	| { kind: 'close' };
type Timed = Act & { at: string };
type Words = Record<string, string>;
type Version = { version: number; entry: Words; at: string; isWithdrawn: boolean; key: string };

type Model = {
	state: string;
	version: number;
	first: string | null;
	closed: boolean;
	revision: number;
	/** Null: nobody has typed since it was submitted. */
	draft: Record<string, [string, number]> | null;
	versions: Version[];
	reviews: { version: number; result: string; isOff: boolean; isFixed: boolean }[];
	keys: string[];
	deeds: string[];
};

/** What an act does to the model, and how it is answered: `ok`, the texts that clash, or why not. */
function act(m: Model, todo: Timed): string {
	const fault = m.closed
		? 'report.closed'
		: { submitted: 'report.submitted', approved: 'report.approved' }[m.state];
	const standing = m.versions.find(({ version }) => version === m.version);
	const concluded = m.reviews.find(({ version, isOff }) => version === m.version && !isOff);
	switch (todo.kind) {
		case 'save': {
			if (fault) return fault;
			const start = Object.entries(standing?.entry ?? {});
			const draft =
				m.draft ??
				Object.fromEntries(
					start.map(([name, text]) => [name, [text, m.revision] as [string, number]])
				);
			const [text, changed] = draft[todo.field] ?? ['', 0];
			if (text === todo.text) return 'ok';
			if (changed > todo.base) return `clash ${text} / ${todo.text}`;
			m.revision += 1;
			m.draft = { ...draft, [todo.field]: [todo.text, m.revision] };
			return 'ok';
		}
		case 'submit': {
			const sent = m.versions.find(({ key }) => key === todo.key);
			// what was taken back is not answered for by its key any more
			if (sent) return sent.isWithdrawn ? 'report.key' : 'ok';
			if (fault) return fault;
			if (m.revision !== todo.base) return 'report.changed';
			const version = m.versions.length + 1;
			const typed = Object.entries(m.draft ?? {}).map(([name, [text]]): [string, string] => [
				name,
				text
			]);
			const entry = m.draft ? Object.fromEntries(typed) : (standing?.entry ?? {});
			m.versions.push({ version, entry, at: todo.at, isWithdrawn: false, key: todo.key });
			Object.assign(m, { state: 'submitted', version, draft: null, revision: m.revision + 1 });
			m.first ??= todo.at;
			m.keys.push(todo.key);
			m.deeds.push('report.submit');
			return 'ok';
		}
		case 'withdraw': {
			if (m.versions.some((each) => each.version === todo.version && each.isWithdrawn))
				return 'report.withdrawn';
			if (m.state !== 'submitted' || m.version !== todo.version || !standing)
				return 'report.not-submitted';
			if (m.closed) return 'report.closed';
			// a review opens what it reads, also one that was taken back
			if (m.reviews.some(({ version }) => version === m.version)) return 'report.opened';
			standing.isWithdrawn = true;
			const former = m.versions.findLast((each) => !each.isWithdrawn && each.version < m.version);
			m.revision += 1;
			const words = Object.entries(standing.entry);
			// what was typed while it stood returned was typed on top of it, and stays
			m.draft ??= Object.fromEntries(words.map(([name, text]) => [name, [text, m.revision]]));
			m.state = former ? 'returned' : 'draft';
			m.version = former?.version ?? 0;
			if (!former) m.first = null;
			m.deeds.push('report.withdraw');
			return 'ok';
		}
		case 'review':
			if (concluded?.isFixed) return 'review.closed';
			if (m.version !== todo.version) return 'review.moved';
			if (m.state !== 'submitted') return concluded ? 'review.concluded' : 'review.state';
			m.state = todo.result;
			m.reviews.push({ version: m.version, result: todo.result, isOff: false, isFixed: false });
			m.deeds.push('report.review');
			return 'ok';
		case 'take-back': {
			if (concluded?.isFixed) return 'review.closed';
			const last = m.reviews.findLast(({ isOff }) => !isOff);
			if (last?.version !== m.version || last.result !== m.state) return 'review.not-returned';
			last.isOff = true;
			m.state = 'submitted';
			m.deeds.push('report.take-back-review');
			return 'ok';
		}
		case 'close':
			if (m.closed) return 'period.closed';
			m.closed = true;
			for (const review of m.reviews) review.isFixed = true;
			if (m.first === null) m.state = 'missing';
			return 'ok';
	}
}

/** A generator of its own, so that a run that fails can be run again. */
function random(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

function orders<Item>(items: readonly Item[]): Item[][] {
	if (items.length < 2) return [[...items]];
	return items.flatMap((item, at) =>
		orders(items.filter((_, index) => index !== at)).map((rest) => [item, ...rest])
	);
}

const rounds = 80;

onBothEngines('acts that meet on one report', (get) => {
	test.each([1, 2, 3, 4, 5, 6])(
		'come out as in some order of them: nothing unseen is written over (%i)',
		async (seed) => {
			const db = await get.migrated();
			const below = random(seed * 7919);
			const f = await makeFiling(db, `meet${seed}`);
			const role = { roles: ['clerk'] as const, unitIds: [f.water.unitId] };
			const other = await makeAccount(db, f.id, `meet${seed}-second`, {
				...role,
				since: '2026-02-01T00:00:00.000Z'
			});
			const clerks = [f.water.clerk, other];
			const key = { taskId: f.idOf('1'), unitId: f.water.unitId, period: june };
			let clock = Date.parse('2026-06-26T02:00:00.000Z');
			const next = () => new Date((clock += 1000)).toISOString();
			const saved = valueOf(
				await saveDraft(db, f.office, { ...key, base: 0, fields: sound }, next())
			);
			const { reportId } = saved;
			let model: Model = {
				...{ state: 'draft', version: 0, first: null, closed: false, revision: 1 },
				draft: Object.fromEntries(
					Object.entries(sound).map(([name, text]) => [name, [text ?? '', 1]])
				),
				...{ versions: [], reviews: [], keys: [], deeds: [] }
			};
			/** What each of the clerks and the office has on the screen. */
			const screens = [1, 1, 1].map((revision) => ({ revision, version: 0 }));
			let met = 0;

			const perform = (todo: Timed): Promise<Result<unknown>> => {
				const clerk: Actor = clerks['who' in todo ? todo.who : 0] ?? f.water.clerk;
				if (todo.kind === 'save') {
					const fields = { [todo.field]: todo.text };
					return saveDraft(db, clerk, { ...key, base: todo.base, fields }, todo.at);
				}
				if (todo.kind === 'submit') {
					const reports = [{ taskId: key.taskId, unitId: key.unitId, revision: todo.base }];
					const form = { ...key, key: todo.key, reports, unexplained: 'kept' as const };
					return submitReports(db, clerk, form, todo.at);
				}
				const { version } = { version: 0, ...todo };
				if (todo.kind === 'withdraw')
					return withdrawReport(db, clerk, { reportId, version }, todo.at);
				if (todo.kind === 'review') {
					const remarks = [{ code: 'other' as const, comment: '写明是哪一家' }];
					const { result } = todo;
					const said = result === 'returned' ? { remarks } : {};
					return reviewReport(db, f.office, { reportId, version, result, ...said }, todo.at);
				}
				return todo.kind === 'take-back'
					? takeBackReview(db, f.office, { reportId }, todo.at)
					: closePeriod(db, f.office, { period: june, anyway: true }, todo.at);
			};

			for (let round = 0; round < rounds; round++) {
				const todos = Array.from({ length: 1 + below(3) }, (_, nth): Timed => {
					const at = next();
					const who = below(2);
					// some look again, the others act by what they saw before
					const look = (index: number) => {
						const screen = { revision: model.revision, version: model.version };
						if (below(3) > 0) screens[index] = screen;
						return screens[index] ?? screen;
					};
					if (round >= rounds - 3 && nth === 0) return { kind: 'close', at };
					const { revision: base, version } = look(who);
					const dice = below(10);
					const field = below(2) === 0 ? ('progress' as const) : ('nextStep' as const);
					const text = `${6 + below(20)}日召开联席会，第${round}轮第${nth}人确定数据接口方案。`;
					if (dice < 4) return { kind: 'save', who, base, field, text, at };
					if (dice < 6) {
						const again = below(4) === 0 ? model.keys.at(-1) : undefined;
						return { kind: 'submit', who, base, key: again ?? `form-${seed}-${round}-${nth}`, at };
					}
					if (dice < 7) return { kind: 'withdraw', who, version, at };
					const seen = look(2).version;
					if (dice > 7) return { kind: 'take-back', at };
					const result = below(6) === 0 ? 'approved' : 'returned';
					return { kind: 'review', version: seen, result, at };
				});
				// the same form may be sent twice at once
				const [one] = todos;
				if (one?.kind === 'submit' && below(3) === 0) todos.push({ ...one, at: next() });
				const answers = await Promise.all(todos.map(perform));
				const said = answers.map((answer, at) => answerOf(answer, todos[at]));
				const found = await read(db, f.id, reportId);
				const tried = orders(todos.map((_, at) => at)).map((order) => {
					const copy: Model = structuredClone(model);
					const told: string[] = [];
					for (const at of order) {
						const todo = todos[at];
						if (todo) told[at] = act(copy, todo);
					}
					return { copy, told, shown: shownOf(copy) };
				});
				const real = JSON.stringify([said, found]);
				const same = tried.find(({ told, shown }) => JSON.stringify([told, shown]) === real);
				// said in full, so that the round can be understood
				if (!same) {
					const by = tried.map(({ told, shown }) => ({ told, shown }));
					expect({ seed, round, todos, said, found }).toEqual({ before: shownOf(model), by });
				} else model = same.copy;
				if (todos.length > 1 && said.some((each) => each !== 'ok')) met++;
			}
			// else nobody was in anybody's way, and it would prove nothing
			expect(met).toBeGreaterThan(rounds / 4);
			expect(model.versions.length).toBeGreaterThan(0);
		},
		90_000
	);
});

function answerOf(answer: Result<unknown>, todo: Timed | undefined): string {
	if (!answer.ok) return answer.problems.map(({ code }) => code).join();
	if (todo?.kind !== 'save') return 'ok';
	const { clashes } = answer.value as SavedDraft;
	return clashes.map(({ kept, typed }) => `clash ${kept} / ${typed}`).join() || 'ok';
}

const sorted = (words: { readonly [Name in string]?: string }) =>
	Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1));

function shownOf({ state, version, first, revision, draft, versions, deeds }: Model) {
	const words = Object.entries(draft ?? {}).map(([name, [text]]): [string, string] => [name, text]);
	return {
		...{ state, version, first, revision, deeds },
		draft: sorted(Object.fromEntries(words)),
		versions: versions.map(({ entry, at, isWithdrawn }) => [sorted(entry), at, isWithdrawn])
	};
}

async function read(db: Db, jurisdictionId: string, id: string) {
	const [report] = await listReports(db, jurisdictionId, { ids: [id] });
	const draft = (await listDrafts(db, jurisdictionId, [id])).get(id);
	const versions = (await listVersions(db, jurisdictionId, [id])).get(id) ?? [];
	const deeds = await db
		.selectFrom('audit_event')
		.select('action')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('noun', '=', 'report')
		.orderBy('seq')
		.execute();
	const words = Object.entries(draft?.fields ?? {}).map(([name, kept]): [string, string] => [
		name,
		kept?.[0] ?? ''
	]);
	return {
		...{ state: report?.state, version: report?.version, first: report?.firstSubmittedAt },
		...{ revision: draft?.revision, deeds: deeds.map(({ action }) => action) },
		draft: sorted(Object.fromEntries(words)),
		versions: versions.map(({ entry, submittedAt, withdrawnAt }) => [
			...[sorted(entry), submittedAt, withdrawnAt !== null]
		])
	};
}
