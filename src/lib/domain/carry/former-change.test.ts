import { expect, test } from 'vitest';
import type { TaskDeed } from '../task-verb.ts';
import { formerAspects } from './former-aspect.ts';
import { aspectsIn, differencesOf, type CarriedSide, type HistoryLine } from './former-change.ts';

const side: CarriedSide = {
	...{ state: 'active', measure: '推行一日办结。', collectives: [] },
	deadline: { text: null, dueOn: '2027-06-30', ongoing: false },
	pairs: [{ unitId: 'water', printed: '区水利局', role: 'lead', mustFile: null }]
};
const line = (field: string, to: string | null = null, changedAt = '2026-12-20T01:00:00.000Z') => ({
	...{ field, to, changedAt }
});
const deed = (done: TaskDeed, at?: string): HistoryLine => line('deed', JSON.stringify(done), at);
const compare = (
	former: Partial<CarriedSide>,
	changes: HistoryLine[],
	heir: Partial<CarriedSide> = {},
	answers: HistoryLine[] = []
) =>
	differencesOf({
		...{ former: { ...side, ...former }, heir: { ...side, ...heir }, changes, answers },
		plan: { year: 2027, startsOn: '2027-01-01' },
		heirOf: (id) => (id === 'water' ? 'waterworks' : id),
		nameOf: () => '区水务局'
	}).map((found) => (found.aspect === 'course' ? [found.aspect, found.verb] : found.aspect));

const day = (dueOn: string | null) => ({ deadline: { text: null, dueOn, ongoing: false } });
const extended = deed({ verb: 'extend' });

test.each([
	['a day in the new year', compare(day('2027-09-30'), [extended]), ['deadline']],
	['a day in the old year measures the old year', compare(day('2026-12-25'), [extended]), []],
	['the same day', compare({}, [extended]), []],
	['what nobody changed since differs for its own reasons', compare(day('2027-09-30'), []), []],
	['words', compare({ measure: '改。' }, [line('measure')]), ['measure']],
	[
		'a unit',
		compare({ pairs: [{ ...side.pairs[0]!, unitId: 'court' }] }, [deed({ verb: 'transfer' })]),
		['units']
	],
	[
		'a unit that was renamed meanwhile is the same',
		compare({ pairs: [{ ...side.pairs[0]!, unitId: 'waterworks' }] }, [line('units')]),
		[]
	],
	['no unit any more', compare({ pairs: [] }, [line('units')]), []],
	['暂缓', compare({ state: 'suspended' }, [deed({ verb: 'suspend' })]), [['course', 'suspend']]],
	['取消', compare({ state: 'cancelled' }, [deed({ verb: 'cancel' })]), [['course', 'cancel']]],
	['恢复', compare({}, [deed({ verb: 'resume' })], { state: 'suspended' }), [['course', 'resume']]],
	[
		'销号 is for the office to judge',
		compare({ state: 'done' }, [deed({ verb: 'confirmDone' })]),
		[['course', null]]
	],
	[
		'并入 is for the office to judge',
		compare({ state: 'merged' }, [deed({ verb: 'merge' })]),
		[['course', null]]
	],
	[
		'the same day, after which it goes on',
		compare({ deadline: { ...side.deadline, ongoing: true } }, [extended]),
		['deadline']
	],
	[
		'units that a group stands for',
		compare({ collectives: [{ printed: '各镇街', role: 'support' }] }, [line('units')]),
		['units']
	],
	['a heir that is done', compare(day('2027-09-30'), [extended], { state: 'done' }), []],
	['a heir that was merged', compare({}, [deed({ verb: 'resume' })], { state: 'merged' }), []],
	['taken back, it is as before', compare({}, [extended, deed({ verb: 'undo', of: 'extend' })]), []]
])('a heir differs from its former: %s', (_, found, expected) => {
	expect(found).toEqual(expected);
});

test('what was left stays so until the former is changed anew', () => {
	const left = deed({ verb: 'leave', aspect: 'deadline' }, '2026-12-21T01:00:00.000Z');
	const changes = [extended];
	expect(compare(day('2027-09-30'), changes, {}, [left])).toEqual([]);
	const other = deed({ verb: 'leave', aspect: 'measure' }, '2026-12-21T01:00:00.000Z');
	expect(compare(day('2027-09-30'), changes, {}, [other])).toEqual(['deadline']);
	const again = deed({ verb: 'extend' }, '2026-12-22T01:00:00.000Z');
	expect(compare(day('2027-09-30'), [...changes, again], {}, [left])).toEqual(['deadline']);
});

test.each([
	['its own going along', { verb: 'follow', aspect: 'units', fromYear: 2025 }, ['units']],
	['that its heir went along', { verb: 'follow', aspect: 'units', toYear: 2027 }, []],
	['signing', { verb: 'acknowledge' }, []],
	[
		'a taking back of its own',
		{ verb: 'undo', of: 'follow', aspect: 'units', fromYear: 2025 },
		['units']
	],
	['one that was kept without its side', { verb: 'undo', of: 'follow' }, [...formerAspects]],
	[
		'a taking back of its heir’s',
		{ verb: 'undo', of: 'follow', aspect: 'units', toYear: 2027 },
		[]
	],
	['cells, which are told one by one', { verb: 'edit' }, []],
	['cells taken back', { verb: 'undo', of: 'edit' }, ['deadline', 'units', 'measure']]
] satisfies [string, TaskDeed, string[]][])(
	'a deed tells what it may have changed: %s',
	(_, done, aspects) => {
		expect(aspectsIn(deed(done))).toEqual(aspects);
	}
);
