import { expect, test } from 'vitest';
import { makeUnitDirectory } from '../unit-directory.ts';
import { jurisdictionOf } from '../unit-name.ts';
import { blankTask, readEntry, type TypedTask } from './read-entry.ts';

const sections = [{ id: 's1', title: '获得信贷', printedHeading: '一、获得信贷' }];
const units = [
	{ id: 'u1', name: '区水利局', aliases: [] },
	{ id: 'u2', name: '区法院', aliases: [] }
];
const context = {
	directory: makeUnitDirectory(jurisdictionOf('测试区'), units),
	...{ sections, titleYear: 2026 }
};
const whole: TypedTask = {
	...{
		number: '第 7 项',
		section: '获得信贷',
		measure: '压缩时间。再压缩。',
		deadline: '2026年9月底前'
	},
	units: '牵头：区水利局；配合：区法院',
	...{ responsiblePeople: '陈一', contactPeople: '林二 08401540001' }
};
const faults = (typed: Partial<TypedTask>, known = sections, at = '') =>
	readEntry({ ...whole, ...typed }, { ...context, sections: known }, at).problems.map(
		({ code, at: where }) => [code, where && 'field' in where ? where.field : null]
	);

test('a whole task is read, every name looked up', () => {
	expect(readEntry(whole, context)).toEqual({
		entry: {
			...{ number: '7', sectionId: 's1', measure: '压缩时间。再压缩。', title: '压缩时间' },
			deadline: { text: '2026年9月底前', dueOn: '2026-09-30', ongoing: false },
			pairs: [
				{ unitId: 'u1', printed: '区水利局', role: 'lead' },
				{ unitId: 'u2', printed: '区法院', role: 'support' }
			],
			collectives: [],
			people: [
				{ role: 'responsiblePerson', name: '陈一', phone: null },
				{ role: 'contactPerson', name: '林二', phone: '08401540001' }
			]
		},
		problems: []
	});
});

test('everything that is wrong is told at once, each at its field', () => {
	const wrong = { ...blankTask, section: '没有的', units: '区水务局', deadline: '2026-02-30' };
	expect(faults(wrong).map(([, field]) => field)).toEqual([
		...['number', 'section', 'measure', 'units', 'deadline']
	]);
	expect(readEntry(wrong, context).entry).toBeNull();
	expect(faults({ number: '' }, sections, 'parts.2.')).toEqual([
		['task.no-number', 'parts.2.number']
	]);
});

test('a section is named where the list has any', () => {
	expect(faults({ section: ' ' })).toEqual([['task.no-section', 'section']]);
	expect(faults({ section: '' }, [])).toEqual([]);
});
