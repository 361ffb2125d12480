import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import { wholeLog } from '../../../domain/audit.ts';
import { usualLayout } from '../../../domain/ledger/grid-layout.ts';
import type { Result } from '../../../domain/problem.ts';
import { listAuditEvents } from '../../db/audit-list.ts';
import type { Db } from '../../db/client.ts';
import { findOpeningView, findView, listViews } from '../../db/saved-views.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { makeAccount, makeDistrict } from '../test-district.ts';
import { dropView, takeBackView } from './drop-view.ts';
import { moveView } from './move-view.ts';
import { openWithView } from './open-with-view.ts';
import { publishView, withdrawView } from './publish-view.ts';
import { renameView } from './rename-view.ts';
import { renewView } from './renew-view.ts';
import { saveView } from './save-view.ts';

const now = '2026-11-21T01:00:00.000Z';
const refused = (...codes: string[]) => ({ ok: false, problems: codes.map((code) => ({ code })) });

onBothEngines('views of the ledger', (get) => {
	let db: Db;
	beforeAll(async () => {
		db = await get.migrated();
	});

	async function begin() {
		const { id, units } = await makeDistrict(db, now);
		const make = (login: string, ...as: [...Parameters<typeof makeAccount>[3]['roles']]) =>
			makeAccount(db, id, login, { roles: as, unitIds: as.includes('clerk') ? [units[0]] : [] });
		return {
			office: await make('经办', 'office'),
			colleague: await make('经办二', 'office'),
			leader: await make('领导', 'leader'),
			clerk: await make('李小明', 'clerk'),
			evaluator: await make('评估员', 'evaluator')
		};
	}
	const save = async (actor: Actor, name: string, search = '?light=red') =>
		valueOf(await saveView(db, actor, { name, search, layout: null }, now)).id;
	const namesOf = async ({ jurisdictionId, id }: Actor) =>
		(await listViews(db, jurisdictionId, id)).map(({ name }) => name);
	const lastEvents = ({ jurisdictionId }: Actor, limit: number) =>
		listAuditEvents(db, [{ jurisdictionId }], wholeLog, { limit });
	const viewOf = ({ jurisdictionId }: Actor, id: string) => findView(db, jurisdictionId, id);

	test('what is shown is kept as the ledger writes it, for whoever keeps it and nobody else', async () => {
		const { clerk, office, leader, evaluator } = await begin();
		const layout = { ...usualLayout, hidden: ['section'], widths: { measure: 400 } };
		const search = 'sort=due&light=red&x=<script>&page=4';
		const id = valueOf(await saveView(db, clerk, { name: ' 红灯 ', search, layout }, now)).id;
		expect(await listViews(db, clerk.jurisdictionId, clerk.id)).toMatchObject([
			{
				id,
				accountId: clerk.id,
				room: 'tasks',
				name: '红灯',
				search: '?light=red&sort=due',
				layout
			}
		]);
		for (const other of [office, leader]) expect(await namesOf(other)).toEqual([]);
		expect(await lastEvents(clerk, 1)).toMatchObject([
			{ action: 'view.save', actorId: clerk.id, objectId: id, summary: {} }
		]);
		const asked = { name: '红灯', search: '', layout: null };
		expect(await saveView(db, evaluator, asked, now)).toMatchObject(refused('right.missing'));
	});

	test('a name stands once in a person’s menu, and there are thirty at most', async () => {
		const { clerk, leader } = await begin();
		await save(clerk, '红灯');
		await save(leader, '红灯');
		const again = { name: '红灯', search: '?q=15407654321', layout: null };
		expect(await saveView(db, clerk, again, now)).toMatchObject(
			refused('view.name-taken', 'view.phone')
		);
		for (let nth = 2; nth <= 30; nth += 1) await save(clerk, `视图${nth}`);
		const more = { name: '视图31', search: '', layout: null };
		expect(await saveView(db, clerk, more, now)).toMatchObject(refused('view.too-many'));
		expect(await namesOf(clerk)).toHaveLength(30);
		// one that was deleted leaves room, and is not brought back into a full menu
		const [first] = await listViews(db, clerk.jurisdictionId, clerk.id);
		valueOf(await dropView(db, clerk, first?.id ?? '', now));
		await save(clerk, '视图31');
		expect(await takeBackView(db, clerk, first?.id ?? '', now)).toMatchObject(
			refused('view.too-many')
		);
	});

	test('the own view is brought up to date, renamed and moved', async () => {
		const { clerk } = await begin();
		const layout = { ...usualLayout, hidden: ['section'] };
		const [one, two] = [await save(clerk, '一'), await save(clerk, '二')];
		valueOf(await renewView(db, clerk, { id: one, search: '?due=none', layout }, now));
		expect(await viewOf(clerk, one)).toMatchObject({ search: '?due=none', layout });
		// the list has no grid, and leaves its columns alone
		valueOf(await renewView(db, clerk, { id: one, search: '?due=week', layout: null }, now));
		expect(await viewOf(clerk, one)).toMatchObject({ search: '?due=week', layout });
		expect(await renameView(db, clerk, { id: one, name: '二' }, now)).toMatchObject(
			refused('view.name-taken')
		);
		valueOf(await renameView(db, clerk, { id: one, name: '本周' }, now));
		valueOf(await moveView(db, clerk, { id: two, by: -1 }, now));
		valueOf(await moveView(db, clerk, { id: two, by: -1 }, now));
		expect(await namesOf(clerk)).toEqual(['二', '本周']);
	});

	test('what was deleted is taken back where it stood, until the next is deleted', async () => {
		const { clerk, leader } = await begin();
		const [one, two] = [await save(clerk, '一'), await save(clerk, '二')];
		valueOf(await openWithView(db, clerk, one, now));
		valueOf(await dropView(db, clerk, one, now));
		expect(await namesOf(clerk)).toEqual(['二']);
		expect(await dropView(db, clerk, one, now)).toMatchObject(refused('view.absent'));
		expect(await takeBackView(db, leader, one, now)).toMatchObject(refused('view.absent'));
		valueOf(await takeBackView(db, clerk, one, now));
		valueOf(await takeBackView(db, clerk, one, now));
		expect(await namesOf(clerk)).toEqual(['一', '二']);
		expect(await findOpeningView(db, clerk.jurisdictionId, clerk.id)).toBe(one);

		valueOf(await dropView(db, clerk, one, now));
		const same = await save(clerk, '一');
		expect(await takeBackView(db, clerk, one, now)).toMatchObject(refused('view.name-taken'));
		valueOf(await dropView(db, clerk, two, now));
		expect(await viewOf(clerk, one)).toBeUndefined();
		expect(await takeBackView(db, clerk, one, now)).toMatchObject(refused('view.absent'));
		expect(await viewOf(clerk, same)).toMatchObject({ removedAt: null });
	});

	test('another’s view is not there: not to be read, changed, published or opened with', async () => {
		const { clerk, office, leader } = await begin();
		const id = await save(clerk, '红灯');
		const renewed = { id, search: '', layout: null };
		for (const other of [office, leader]) {
			expect(await renewView(db, other, renewed, now)).toMatchObject(refused('view.absent'));
			expect(await renameView(db, other, { id, name: 'x' }, now)).toMatchObject(
				refused('view.absent')
			);
			expect(await moveView(db, other, { id, by: 1 }, now)).toMatchObject(refused('view.absent'));
			expect(await dropView(db, other, id, now)).toMatchObject(refused('view.absent'));
			expect(await openWithView(db, other, id, now)).toMatchObject(refused('view.absent'));
		}
		expect(await publishView(db, office, id, now)).toMatchObject(refused('view.absent'));
		const elsewhere = await begin();
		expect(await dropView(db, elsewhere.clerk, id, now)).toMatchObject(refused('view.absent'));
		expect(await viewOf(clerk, id)).toMatchObject({ name: '红灯', removedAt: null });
	});

	test('the office gives a view to everybody, looks after it together, and takes it back', async () => {
		const { office, colleague, clerk, leader } = await begin();
		const own = await save(clerk, '红灯');
		expect(await publishView(db, clerk, own, now)).toMatchObject(refused('right.missing'));
		const [one, two] = [await save(office, '牵头红灯'), await save(office, '黄灯')];
		for (const id of [one, two]) valueOf(await publishView(db, office, id, now));
		expect(await namesOf(leader)).toEqual(['牵头红灯', '黄灯']);
		expect((await namesOf(clerk)).sort()).toEqual(['牵头红灯', '红灯', '黄灯']);

		for (const other of [clerk, leader]) {
			const renewed = { id: one, search: '', layout: null };
			expect(await renewView(db, other, renewed, now)).toMatchObject(refused('right.missing'));
			expect(await renameView(db, other, { id: one, name: 'x' }, now)).toMatchObject(
				refused('right.missing')
			);
			expect(await moveView(db, other, { id: one, by: 1 }, now)).toMatchObject(
				refused('right.missing')
			);
			expect(await withdrawView(db, other, one, now)).toMatchObject(refused('right.missing'));
		}
		expect(await dropView(db, office, one, now)).toMatchObject(refused('right.missing'));
		valueOf(await moveView(db, colleague, { id: two, by: -1 }, now));
		expect(await namesOf(leader)).toEqual(['黄灯', '牵头红灯']);
		expect(await renameView(db, colleague, { id: one, name: '黄灯' }, now)).toMatchObject(
			refused('view.name-taken')
		);
		expect(await renameView(db, colleague, { id: one, name: '待签收' }, now)).toMatchObject(
			refused('view.name-published')
		);

		valueOf(await openWithView(db, leader, one, now));
		expect(await withdrawView(db, colleague, one, now)).toEqual({
			ok: true,
			value: { name: '牵头红灯', isOwn: false }
		});
		expect(await namesOf(leader)).toEqual(['黄灯']);
		expect(await namesOf(colleague)).toEqual(['黄灯']);
		expect((await namesOf(office)).sort()).toEqual(['牵头红灯', '黄灯']);
		// whoever took it back can give it again
		valueOf(await publishView(db, colleague, one, now));
		expect(await namesOf(leader)).toEqual(['黄灯', '牵头红灯']);
		expect(await lastEvents(office, 2)).toMatchObject([
			{ action: 'view.publish', actorId: colleague.id, summary: { name: '牵头红灯' } },
			{ action: 'view.withdraw', actorId: colleague.id, summary: { name: '牵头红灯' } }
		]);
	});

	test('two published views never have one name', async () => {
		const { office, colleague } = await begin();
		valueOf(await publishView(db, office, await save(office, '红灯'), now));
		const same = await save(colleague, '红灯');
		expect(await publishView(db, colleague, same, now)).toMatchObject(
			refused('view.name-published')
		);
		const ready = await save(colleague, '需协调');
		expect(await publishView(db, colleague, ready, now)).toMatchObject(
			refused('view.name-published')
		);
	});

	test.each([
		['one that comes with the program', 'ready-overdue', 'ready-overdue'],
		['none, which is all tasks', null, null]
	])('the ledger opens with %s', async (_, asked, id) => {
		const { clerk } = await begin();
		valueOf(await openWithView(db, clerk, await save(clerk, '红灯'), now));
		valueOf(await openWithView(db, clerk, asked, now));
		expect(await findOpeningView(db, clerk.jurisdictionId, clerk.id)).toBe(id);
	});
});

function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
	return result.value;
}
