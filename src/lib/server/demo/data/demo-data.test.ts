import { describe, expect, test } from 'vitest';
import { readDeadline } from '$lib/domain/deadline.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { makeUnitDirectory } from '$lib/domain/unit-directory.ts';
import { jurisdictionOf } from '$lib/domain/unit-name.ts';
import { resolveUnits } from '$lib/domain/unit.ts';
import { demoList } from '../list.ts';
import { readDemoData } from './demo-data.ts';

const data = readDemoData();
const { tasks, sections, units } = demoList(data);
const own = (task: (typeof tasks)[number]) => task.pairs.filter(({ role }) => role !== 'support');

describe('the list', () => {
	test('has 74 tasks in 19 sections, numbered through', () => {
		expect(tasks.map(({ number }) => number)).toEqual(
			Array.from({ length: 74 }, (_, index) => String(index + 1))
		);
		expect(sections.map(({ ordinal }) => ordinal)).toEqual(
			Array.from({ length: 19 }, (_, index) => index + 1)
		);
		expect(sections.every(({ ordinal }) => tasks.some((task) => task.section === ordinal))).toBe(
			true
		);
	});

	test('lies on 20 units with loads from 1 to 10', () => {
		const loads = units.map(
			({ name }) => tasks.filter((task) => own(task).some(({ unit }) => unit === name)).length
		);
		expect(loads.toSorted((a, b) => b - a)).toEqual([
			10, 9, 8, 7, 6, 6, 5, 4, 4, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1
		]);
		expect(new Set(units.map(({ kind }) => kind))).toEqual(
			new Set(['department', 'vertical', 'enterprise', 'court'])
		);
	});

	test('has 82 pairs: five joint tasks, three with a lead, one without a unit', () => {
		const numbers = (which: (task: (typeof tasks)[number]) => boolean) =>
			tasks.filter(which).map(({ number }) => number);
		expect(tasks.flatMap((task) => task.pairs)).toHaveLength(82);
		expect(numbers((task) => own(task).length > 1)).toEqual(['2', '28', '32', '37', '51']);
		expect(numbers((task) => task.pairs.some(({ role }) => role === 'lead'))).toEqual([
			'6',
			'12',
			'48'
		]);
		expect(numbers((task) => task.pairs.length === 0)).toEqual(['74']);
		expect(numbers((task) => task.people.length > 2)).toEqual(['44']);
		expect(numbers((task) => task.collectives.length > 0)).toEqual(['12']);
	});

	test('has one text twice, at two units; every other is its own, long enough to say something', () => {
		const twice = tasks.filter(
			(task) => tasks.filter((other) => other.measure === task.measure).length > 1
		);
		expect(twice.map(({ number }) => number)).toEqual(['68', '69']);
		expect(new Set(twice.map((task) => own(task)[0]?.unit)).size).toBe(2);
		for (const { measure } of tasks) {
			expect(measure.length).toBeGreaterThanOrEqual(40);
			expect(measure.length).toBeLessThanOrEqual(180);
		}
	});

	test('names a task by its first sentence', () => {
		expect(tasks[0]?.title).toBe('推行企业开办一日办结');
		expect(tasks.every(({ title }) => title.length <= 30)).toBe(true);
	});
});

describe('deadlines', () => {
	const readings = data.sections
		.flatMap((section) => section.tasks)
		.map(({ deadline }) => {
			const printed =
				typeof deadline === 'string' || deadline === null
					? { kind: 'text' as const, text: deadline ?? '' }
					: { kind: 'date' as const, on: deadline.date };
			return readDeadline(printed, { titleYear: data.district.plan.year });
		});
	const count = (which: (reading: (typeof readings)[number]) => boolean) =>
		readings.filter(which).length;

	test.each([
		['dates', 64, count(({ kind }) => kind === 'date')],
		['dates with upkeep after them', 3, count(({ kind, ongoing }) => kind === 'date' && ongoing)],
		['without an end', 7, count(({ kind }) => kind === 'ongoing')],
		['words without a day', 2, count(({ kind }) => kind === 'undated')],
		['nothing', 1, count(({ kind }) => kind === 'blank')],
		['力争', 1, count(({ aspirational }) => aspirational)],
		['none that the program cannot read', 0, count(({ kind }) => kind === 'unread')]
	])('%s: %i', (_, expected, found) => {
		expect(found).toBe(expected);
	});

	test('are true date cells in two formats, and text in more than twenty ways', () => {
		const cells = tasks.map(({ deadline }) => deadline);
		const formats = cells.flatMap((cell) =>
			typeof cell === 'object' && cell ? [cell.format] : []
		);
		expect(formats.length).toBeGreaterThanOrEqual(8);
		expect(new Set(formats)).toEqual(new Set(['iso', 'chinese']));
		expect(new Set(cells.filter((cell) => typeof cell === 'string')).size).toBeGreaterThan(20);
	});
});

describe('units and people', () => {
	test('the program resolves every plain unit cell to the units that the data says', () => {
		const jurisdiction = jurisdictionOf(`${data.district.city}${data.district.name}`);
		const known = units.map(({ name, aliases }) => ({ id: name, name, aliases }));
		const directory = makeUnitDirectory(jurisdiction, known);
		for (const task of tasks.filter(({ cell }) => cell !== null && !cell.includes('牵头'))) {
			const found = resolveUnits(task.cell ?? '', directory);
			expect(found.units.map(({ unitId }) => unitId)).toEqual(task.pairs.map(({ unit }) => unit));
		}
	});

	test('no name of a unit is the name of another', () => {
		const names = data.units.flatMap(({ name, aliases, renamed }) => {
			return [name, ...aliases, ...(renamed ? [renamed.to, ...renamed.aliases] : [])];
		});
		expect(new Set(names).size).toBe(names.length);
	});

	test('everybody has one telephone, nobody another’s, and none that is given to anybody', () => {
		const { people } = data;
		expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
		expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length);
		for (const { phone } of people) {
			expect(phone).toMatch(/^(0840-555\d{4}|1540000\d{4})$/);
			expect(maskPhones(phone)).not.toBe(phone);
		}
	});

	test('a task names people of its own units, and everybody is named somewhere', () => {
		for (const task of tasks) {
			const unitsOfTask = own(task).map(({ unit }) => unit);
			for (const person of task.people) expect(unitsOfTask).toContain(person.unit);
		}
		const named = new Set(tasks.flatMap((task) => task.people.map(({ name }) => name)));
		expect(data.people.filter(({ name }) => !named.has(name))).toEqual([]);
	});
});

test('no two months of the year are told in the same words', () => {
	const told = data.years.flatMap(({ months }) => Object.values(months));
	const words = told.map(({ progress }) => progress);
	expect(words.length).toBeGreaterThan(800);
	expect(words.filter((text, index) => words.indexOf(text) !== index)).toEqual([]);
	for (const text of words) expect(text.length).toBeGreaterThanOrEqual(15);
});
