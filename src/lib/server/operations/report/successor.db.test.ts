import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import { listAccountNotices } from '../../db/account-notices.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { readInDeed } from '../../db/held-frame.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { keepPiece } from '../evidence/add-evidence.ts';
import { raiseObjection } from '../objection/raise-objection.ts';
import { closePeriod } from '../period/close-period.ts';
import { succeedUnit } from '../succeed-unit.ts';
import { makeAccount } from '../test-district.ts';
import { valueOf } from '../test-result.ts';
import { reviewReport } from './review-report.ts';
import { saveDraft } from './save-draft.ts';
import { submitReports } from './submit-reports.ts';
import { codesOf, june, june20, june26, june30, makeFiling, sound } from './test-filing.ts';
import { withdrawReport } from './withdraw-report.ts';
import { writerIn } from './writable-report.ts';

const july2 = '2026-07-02T02:00:00.000Z';
const remarks = [{ code: 'evidence' as const, comment: '缺会议纪要' }];
let tags = 0;

onBothEngines('a unit that was renamed in mid-month', (get) => {
	let db: Db;
	let filing: Awaited<ReturnType<typeof makeFiling>>;
	/** The account of the former unit stays with it; the new one has a clerk of its own. */
	let former: Actor;
	let heir: Actor;
	beforeEach(async () => {
		db = await get.migrated();
		filing = await makeFiling(db, `successor${tags++}`);
		const renaming = {
			...{ kind: 'rename', effectiveOn: '2026-06-15', document: '', accountsFollow: false },
			...{ names: ['区水务局'], newNames: ['区水务局'], successorId: '', successors: [] },
			...{ name: '区水务局', shortName: '' }
		};
		const at = '2026-06-15T02:00:00.000Z';
		const done = await succeedUnit(db, filing.office, filing.units.water, renaming as never, at);
		const [heirId = ''] = valueOf(done).successorIds;
		former = filing.water.clerk;
		heir = await person(['clerk'], heirId);
	});
	const person = (roles: Actor['roles'], unitId: string) =>
		makeAccount(db, filing.id, newId(), {
			...{ roles, unitIds: [unitId], since: '2026-06-15T03:00:00.000Z' }
		});
	const key = () => ({ taskId: filing.idOf('1'), unitId: filing.units.water, period: june });
	const typing = (actor: Actor, at = june20) =>
		saveDraft(db, actor, { ...key(), base: 0, fields: sound }, at);
	const reportNow = async () => {
		const month = await filing.monthOf(heir.unitIds[0] ?? '');
		const found = month.reports.find(({ task }) => task.number === '1');
		if (!found) throw new Error('task 1 is not asked for');
		return found;
	};
	const file = async (at = june20) => {
		valueOf(await typing(heir, at));
		const { revision } = await reportNow();
		const input = {
			...{ unitId: heir.unitIds[0] ?? '', period: june, key: newId() },
			reports: [{ ...key(), revision }]
		};
		valueOf(await submitReports(db, heir, input, at));
		const { report } = await reportNow();
		return { reportId: report?.id ?? '', version: report?.version ?? 0 };
	};
	const close = () =>
		closePeriod(db, filing.office, { period: june, anyway: true }, june30).then(valueOf);
	const told = async ({ id }: Actor) => {
		const notices = await listAccountNotices(db, filing.id, id, 10);
		return notices.map(({ kind }) => kind);
	};

	test('writes and takes back by itself, and its former people do neither', async () => {
		expect(codesOf(await typing(former))).toEqual(['report.absent']);
		const filed = await file();
		expect(codesOf(await withdrawReport(db, former, filed, june20))).toEqual(['report.absent']);
		expect((await reportNow()).report?.state).toBe('submitted');
		valueOf(await withdrawReport(db, heir, filed, june20));
	});

	test('is no door into a closed month for those who worked for its former', async () => {
		const { reportId } = await file();
		valueOf(
			await reviewReport(
				db,
				filing.office,
				{ reportId, version: 1, result: 'returned', remarks },
				june26
			)
		);
		await close();
		expect(codesOf(await typing(former, july2))).toEqual(['report.absent']);
		const reference = '清水〔2026〕3号';
		const piece = { kind: 'document' as const, label: reference, reference, file: null };
		const writer = (actor: Actor) => writerIn(readInDeed(db, filing.id), actor);
		expect(codesOf(await keepPiece(db, await writer(former), { reportId, piece }, july2))).toEqual([
			'right.missing'
		]);
		expect(codesOf(await typing(heir, july2))).toEqual(['report.closed']);
	});

	test('is told of a return, and its former people are not', async () => {
		const { reportId } = await file();
		const returning = { reportId, version: 1, result: 'returned' as const, remarks };
		valueOf(await reviewReport(db, filing.office, returning, june26));
		expect(await told(heir)).toEqual(['report.returned']);
		expect(await told(former)).toEqual([]);
	});

	test('contests what was asked of its former', async () => {
		const contested = {
			...{ ...key(), mark: 'missing', body: '更名期间账号尚未开通，无法上报' }
		};
		valueOf(await raiseObjection(db, heir, contested, june30));
		expect(codesOf(await raiseObjection(db, filing.court.clerk, contested, june30))).toEqual([
			'right.missing'
		]);
	});

	test('is not reviewed by one of its own people', async () => {
		const { reportId, version } = await file();
		const both = await person(['office', 'clerk'], heir.unitIds[0] ?? '');
		const approving = { reportId, version, result: 'approved' as const };
		expect(codesOf(await reviewReport(db, both, approving, june26))).toEqual(['review.own']);
		valueOf(await reviewReport(db, filing.office, approving, june26));
	});
});
