import { expect, test } from 'vitest';
import { toldFields, type Told } from '../../../../../lib/domain/report/what-changed.ts';
import { fieldsTold } from './told.server.ts';

const silent = Object.fromEntries(toldFields.map((field) => [field, null])) as Told;
const before = { status: '推进中', percent: '55%', progress: '已印发', problem: '缺数据' };
const against = { isBeside: true, onBehalf: false, carried: 55 };
const textsOf = (...of: Parameters<typeof fieldsTold>) =>
	fieldsTold(...of).map(({ field, pieces }) => [
		field,
		pieces.map(({ kind, text }) => `${kind} ${text}`).join(' ')
	]);

test('a percent that was not said goes on, and a state that was not said is not struck out', () => {
	expect(textsOf({ ...silent, progress: '已印发' }, before, against)).toEqual([
		['percent', 'same 55%（沿用上次）'],
		['progress', 'same 已印发'],
		['problem', 'out 缺数据']
	]);
});

test('what a sheet is silent about was taken away by nobody', () => {
	const said = { ...silent, progress: '已印发' };
	expect(textsOf(said, before, { ...against, onBehalf: true }).map(([field]) => field)).toEqual([
		...['percent', 'progress']
	]);
});

test('a percent that was said stands beside the one before it', () => {
	expect(textsOf({ ...silent, percent: '60%' }, { percent: '55%' }, against)).toEqual([
		['percent', 'out 55% in 60%']
	]);
});
