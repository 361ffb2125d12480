import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../lib/server/db/client.ts';
import { listFilingFigures } from '../../lib/server/db/filing-figures.ts';
import { findDistrict } from '../../lib/server/db/jurisdictions.ts';
import { onBothEngines } from '../../lib/server/db/test-db.ts';
import { at, recordOn, type Operation } from './test-record.ts';

const fixture = resolve('../shared/fixtures/list-2021.xlsx');
const numbers = ['8', '12', '16', '17', '28', '30', '48', '67', '71', '72', '74'];
const unit = '区政数局';
const period = '2021-09';

/** A list of our own with what the example asks for: eleven tasks of the unit, one of another. */
const ownList = [
	'清城区2021年优化营商环境重点任务责任清单',
	'重点任务,改革措施,责任单位,完成时限',
	...numbers.map(
		(number) => `一.优化服务,${number}.推进第${number}项改革，方便办事,${unit},长期推进`
	),
	'一.优化服务,75.推进税费事项合并办理，方便办事,区税务局,2021年12月底前'
].join('\n');

/** 2021-09: the 25th is a Saturday, and the Sunday after it a day worked; the cutoff is its end. */
function september(file: string): Operation[] {
	const office = { as: 'office', period };
	const submit = (task: string, when: string, more = {}): Operation => ({
		...{ at: when, as: `unit:${unit}`, do: 'report.submit', task, period, percent: 60 },
		...{ progress: `第${task}项已开过两次联席会，受理申请${task}件，方案已定。`, problem: null },
		...more
	});
	const review = (task: string, day: string, result: 'approved' | 'returned'): Operation => ({
		...{ at: at(day), ...office, do: 'report.review', task, unit, result },
		...(result === 'returned' ? { reason: '请写明办理了多少件' } : {})
	});
	const [first = '', ...others] = numbers;
	const late = others.slice(7, 9);
	const mended = others[6] ?? '';
	const still = others[7] ?? '';
	return [
		...[{ at: at('2021-03-01'), as: 'office', do: 'plan.import', file, planStart: '2021-04-01' }],
		{ at: at('2021-09-01'), ...office, do: 'period.open' },
		submit(first, at('2021-09-26', '23:59')),
		...others.slice(0, 7).map((number) => submit(number, at('2021-09-20'))),
		...late.map((number) => submit(number, at('2021-09-27', '00:00'))),
		...[first, ...others.slice(0, 6)].map((task) => review(task, '2021-09-27', 'approved')),
		...[mended, still].map((task) => review(task, '2021-09-27', 'returned')),
		submit(mended, at('2021-09-28'), { progress: '已受理申请四十二件，办结三十八件，平均两天。' }),
		review(mended, '2021-09-29', 'approved')
	];
}

const closing: Operation = { at: at('2021-09-30'), as: 'office', do: 'period.close', period };

describe.each([
	['a list of our own', 'list.csv'],
	['the list of the fixtures', fixture]
])('the worked example on %s', (_, file) => {
	onBothEngines('', (get) => {
		let db: Db;
		let folder: string;
		beforeAll(async () => {
			db = await get.migrated();
			folder = await mkdtemp(join(tmpdir(), 'ledger-apply-'));
			await writeFile(join(folder, 'list.csv'), ownList);
		});
		afterAll(() => rm(folder, { recursive: true }));
		const ratesAt = async (now: string) => {
			const district = await findDistrict(db);
			const read = await listFilingFigures(db, district?.id ?? '', period, now);
			const own = read?.figures.units.find(({ name }) => name === unit)?.figures;
			const rate = (name: 'coverage' | 'timeliness' | 'qualification' | 'qualificationFinal') =>
				`${own?.[name].n}/${own?.[name].d}`;
			return {
				...{ volume: own?.volume.n, correction: read?.correction, covered: rate('coverage') },
				...{ timely: rate('timeliness'), first: rate('qualification') },
				final: rate('qualificationFinal')
			};
		};

		test.skipIf(file === fixture && !existsSync(fixture))(
			'gives the figures that it is printed with, before the closing and frozen',
			async () => {
				const record = recordOn(db, folder);
				await record.done(...september(file));
				const rates = { covered: '10/11', timely: '8/11', first: '7/9', final: '8/9' };
				const expected = { volume: 10, ...rates };
				expect(await ratesAt(at('2021-09-29', '18:00'))).toEqual({ ...expected, correction: null });
				await record.done(closing);
				expect(await ratesAt(at('2021-10-08'))).toEqual({ ...expected, correction: 0 });
			}
		);
	});
});
