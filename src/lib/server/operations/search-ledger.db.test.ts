import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { endOfDay } from '../../domain/date.ts';
import type { Role } from '../../domain/role.ts';
import { listContacts } from '../db/contacts.ts';
import { insertAll } from '../db/insert-all.ts';
import { findDemoDistrict } from '../db/jurisdictions.ts';
import { insertTasks } from '../db/new-task.ts';
import { onBothEngines } from '../db/test-db.ts';
import { listUnits } from '../db/units.ts';
import { upsertSetting } from '../db/settings.ts';
import { loadDemo } from './load-demo.ts';
import { openAnswer } from './open-answer.ts';
import { searchLedger } from './search-ledger.ts';

onBothEngines('searching the ledger of the demo', (get) => {
	let jurisdictionId = '';
	let now = '';
	const unitIds = new Map<string, string>();

	beforeAll(async () => {
		const db = await get.migrated();
		await loadDemo(db, null, { reset: false }, '2026-12-01T01:00:00.000Z');
		const demo = await findDemoDistrict(db);
		if (!demo?.demoDay) throw new Error('there is no demo');
		jurisdictionId = demo.id;
		now = new Date(Date.parse(endOfDay(demo.demoDay)) - 1).toISOString();
		for (const { id, name } of await listUnits(db, jurisdictionId)) unitIds.set(name, id);
	});

	function as(role: Role, units: string[] = [], separated = false): Actor {
		const ids = units.map((name) => unitIds.get(name) ?? '');
		return {
			...{ jurisdictionId, id: 'somebody', name: '王五', roles: [role], unitIds: ids },
			...{ separated, address: null }
		};
	}
	const search = (actor: Actor, typed: string) => searchLedger(get.db, actor, typed, now);
	const water = unitIdsNamed('区水务局');
	function unitIdsNamed(name: string) {
		return () => unitIds.get(name) ?? '';
	}

	test.each([['44'], ['第44项'], ['４４ 项']])('%s is the task of that number', async (typed) => {
		const { numbered } = await search(as('office'), typed);
		expect(numbered.map(({ row }) => row.number)).toEqual(['44']);
	});

	test.each([
		['two characters', '水务', '区水务局'],
		['initials', 'swj', '区水务局'],
		['its name', '区水务局', '区水务局'],
		['its full name', '发展和改革局', '区发改局'],
		['initials of its full name', 'fzhggj', '区发改局'],
		['its short name', 'ＦＧＪ', '区发改局']
	])('a unit is found by %s', async (_, typed, name) => {
		const { units } = await search(as('office'), typed);
		expect(units[0]?.name).toBe(name);
	});

	test('a unit finds itself, its own tasks and its own people', async () => {
		const clerk = as('clerk', ['区水务局']);
		expect((await search(clerk, '局')).units.map(({ name }) => name)).toEqual(['区水务局']);
		const { tasks } = await search(clerk, '的');
		expect(tasks.length).toBeGreaterThan(0);
		expect(tasks.every(({ row }) => row.units.some(({ unitId }) => unitId === water()))).toBe(true);
		const all = await search(as('office'), '44');
		expect((await search(clerk, '44')).numbered).toEqual([]);
		const [number44] = all.numbered;
		const key = { noun: 'task', id: number44?.row.id ?? '' } as const;
		expect(await openAnswer(get.db, clerk, key, now)).toBeNull();
		expect(await openAnswer(get.db, as('office'), key, now)).toMatchObject({ noun: 'task' });
		const police = { noun: 'unit', id: unitIds.get('区司法局') ?? '' } as const;
		expect(await openAnswer(get.db, clerk, police, now)).toBeNull();
	});

	test.each([
		['evaluator', false],
		['auditor', false],
		['security', false],
		['admin', true]
	] as const)('%s finds nothing (三员 %s)', async (role, separated) => {
		const found = await search(as(role, [], separated), '水务');
		expect([found.units, found.tasks, found.people, found.sections]).toEqual([[], [], [], []]);
		const key = { noun: 'unit', id: water() } as const;
		expect(await openAnswer(get.db, as(role, [], separated), key, now)).toBeNull();
	});

	test('somebody is found by name, and by a telephone only where it is shown', async () => {
		const [contact] = (await listContacts(get.db, jurisdictionId, { on: now.slice(0, 10) })).filter(
			({ unitId, phone }) => unitId === water() && phone !== null
		);
		if (!contact?.phone) throw new Error('nobody has a telephone');
		const { name, phone } = contact;
		const names = async (actor: Actor, typed: string) =>
			(await search(actor, typed)).people.map((person) => [person.name, person.phone]);
		expect(await names(as('office'), name)).toContainEqual([name, phone]);
		expect(await names(as('office'), phone)).toContainEqual([name, phone]);
		expect(await names(as('clerk', ['区水务局']), phone)).toContainEqual([name, phone]);
		expect(await names(as('clerk', ['区司法局']), phone)).toEqual([]);
		expect(await names(as('clerk', ['区司法局']), name)).toEqual([]);
		expect(await names(as('leader'), phone)).toEqual([]);
		expect(await names(as('leader'), phone.slice(-4))).toEqual([]);
		const [, shown] = (await names(as('leader'), name))[0] ?? [];
		expect(shown).toContain('****');
	});

	test('an answer that is sent on names nobody and has no number', async () => {
		const { tasks } = await search(as('office'), '的');
		for (const { row } of tasks.slice(0, 10)) {
			const answer = await openAnswer(get.db, as('office'), { noun: 'task', id: row.id }, now);
			if (answer?.noun !== 'task') throw new Error('no answer');
			const copied = JSON.stringify(answer.toCopy);
			for (const { name } of answer.people) expect(copied).not.toContain(name);
			expect(copied).not.toMatch(/\d{4}-?\d{7}/);
		}
	});

	test('a unit says how many tasks it has, how far they are, and when it filed', async () => {
		const answer = await openAnswer(get.db, as('leader'), { noun: 'unit', id: water() }, now);
		expect(answer).toMatchObject({ noun: 'unit', unit: { name: '区水务局' } });
		if (answer?.noun !== 'unit') throw new Error('no answer');
		expect(answer.tally.tasks).toBeGreaterThan(0);
		expect(answer.month?.filed).toBeLessThanOrEqual(answer.month?.expected ?? 0);
		expect(answer.people.every(({ phone }) => phone === null || phone.includes('****'))).toBe(true);
	});

	test('a section is counted as far as its reader reads it', async () => {
		const { sections } = await search(as('office'), '用水');
		const [section] = sections;
		expect(section?.title).toContain('用水');
		const key = { noun: 'section', id: section?.id ?? '' } as const;
		const whole = await openAnswer(get.db, as('office'), key, now);
		const part = await openAnswer(get.db, as('clerk', ['区水务局']), key, now);
		if (whole?.noun !== 'section' || part?.noun !== 'section') throw new Error('no answer');
		expect(part.isPart).toBe(true);
		expect(part.tally.tasks).toBeLessThan(whole.tally.tasks);
		expect((await search(as('clerk', ['区司法局']), '用水')).sections).toEqual([]);
	});

	test('names that are masked are found as they are shown, and not as they are', async () => {
		const { people } = await search(as('office'), '局');
		expect(people).toEqual([]);
		const [person] = (await openPeople()).filter(({ name }) => name.length === 3);
		await upsertSetting(get.db, jurisdictionId, {
			...{ name: 'maskNames', validFrom: '2026-01-01', value: 'true' },
			...{ reason: null, setBy: null, setAt: now }
		});
		const name = person?.name ?? '';
		expect((await search(as('leader'), name)).people).toEqual([]);
		const shown = (await search(as('leader'), `${name[0]}＊`)).people;
		expect(shown.length).toBeGreaterThan(0);
		expect(JSON.stringify(shown)).not.toContain(name);
		expect((await search(as('office'), name)).people.length).toBeGreaterThan(0);
	});

	test('a list of another year answers behind the running one, by its year and by the same rights', async () => {
		const plan = { jurisdiction_id: jurisdictionId, id: 'p25', year: 2025, title: '2025年清单' };
		await insertAll(get.db, 'plan', [{ ...plan, starts_on: '2025-01-01', created_at: now }]);
		const pair = { unitId: water(), printed: '区水务局', role: 'lead' as const };
		const deadline = { text: null, dueOn: null, ongoing: true };
		const old = {
			...{ planId: 'p25', sectionId: null, number: '44', position: 1, deadline, pairs: [pair] },
			...{
				measure: '旧清单里的用水报装',
				title: '旧清单里的用水报装',
				collectives: [],
				people: []
			},
			addedOn: '2025-01-01'
		};
		const [id = ''] = await insertTasks(get.db, jurisdictionId, [old], now);
		const found = await search(as('office'), '44');
		expect(found.numbered.map(({ row }) => row.id)).not.toContain(id);
		expect(found.otherYears.map(({ row, year }) => [row.id, year])).toEqual([[id, 2025]]);
		const words = await search(as('clerk', ['区水务局']), '旧清单');
		expect(words.tasks).toEqual([]);
		expect(words.otherYears.map(({ row }) => row.id)).toEqual([id]);
		expect((await search(as('clerk', ['区司法局']), '旧清单')).otherYears).toEqual([]);
		const answer = await openAnswer(get.db, as('office'), { noun: 'task', id }, now);
		expect(answer).toMatchObject({ noun: 'task', year: 2025 });
		const [running] = found.numbered;
		const own = { noun: 'task', id: running?.row.id ?? '' } as const;
		expect(await openAnswer(get.db, as('office'), own, now)).toMatchObject({ year: null });
	});

	async function openPeople() {
		const answer = await openAnswer(get.db, as('office'), { noun: 'unit', id: water() }, now);
		return answer?.noun === 'unit' ? answer.people : [];
	}
});
