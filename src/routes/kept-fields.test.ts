import { expect, test } from 'vitest';
import {
	changedFields,
	formName,
	isDraft,
	isExpired,
	isGone,
	isKeptKind,
	isMissing,
	isSecretKind,
	keptIn,
	returnOf,
	type FieldNow,
	type KeptField
} from './kept-fields.ts';

const field = (key: string, value: string, row?: string): FieldNow => ({
	...{ key, label: key, value },
	row
});
const kept = (key: string, from: string, to: string, row?: string): KeptField => ({
	...{ key, label: key, from, to },
	...(row === undefined ? {} : { row })
});

test.each([
	['text', '', true],
	['textarea', '', true],
	['date', '', true],
	['checkbox', '', true],
	['select-one', '', true],
	['password', '', false],
	['hidden', '', false],
	['file', '', false],
	['tel', '', false],
	['submit', '', false],
	['text', 'one-time-code', false],
	['text', 'username', false],
	['text', 'off', true]
])('a %s field with autocomplete “%s” is kept: %s', (type, autocomplete, isKept) => {
	expect(isKeptKind(type, 'name', autocomplete)).toBe(isKept);
});

test('a field without a name is none of the form; one of secrets leaves nothing of it', () => {
	expect(isKeptKind('search', '', '')).toBe(false);
	expect(isKeptKind('text', 'phone', 'off')).toBe(false);
	expect(isSecretKind('password', 'new-password')).toBe(true);
	expect(isSecretKind('text', 'one-time-code')).toBe(true);
	expect(isSecretKind('text', 'off')).toBe(false);
});

test('a form is the same whatever has changed in the page, and another for another subject', () => {
	const of = (unit: string, version: string) =>
		formName('/directives/a', '?/reply', [
			['unit', unit],
			['version', version]
		]);
	expect(of('a', '1')).toBe(of('a', '2'));
	expect(of('a', '1')).not.toBe(of('b', '1'));
	expect(formName('/tasks/a', '?/comment', [])).not.toBe(formName('/tasks/b', '?/comment', []));
});

test.each(['?/comment', '?/comment&done=add', '?/comment&at=a&done=add'])(
	'how one came to a page does not change what its form is called: %s',
	(action) => {
		expect(formName('/tasks/a', action, [])).toBe('/tasks/a ?/comment');
	}
);

test('fields that were only emptied are no draft', () => {
	expect(isDraft([kept('doneOn', '2026-11-01', ''), kept('reason', '因', ' ')])).toBe(false);
	expect(isDraft([kept('doneOn', '2026-11-01', ''), kept('reason', '', '因')])).toBe(true);
	expect(isDraft([kept('many=1', 'on', '')])).toBe(true);
	expect(isDraft([])).toBe(false);
});

test('only what differs from what the page brought is kept', () => {
	const brought = new Map([
		['a', '一'],
		['b', '二']
	]);
	expect(changedFields(brought, [field('a', '一'), field('b', '改')])).toEqual([
		kept('b', '二', '改')
	]);
	expect(changedFields(brought, [field('a', ''), field('c', '新', '')])).toEqual([
		kept('a', '一', ''),
		kept('c', '', '新', '')
	]);
});

test('a telephone number is not kept, and is asked for again', () => {
	const [people] = changedFields(new Map(), [field('people', '王敏 15412345678、李强')]);
	expect(JSON.stringify(people)).not.toContain('15412345678');
	const fields = people ? [people] : [];
	const { set, withoutPhone } = returnOf(fields, [field('people', '')]);
	expect(set).toEqual([{ key: 'people', value: '王敏 、李强' }]);
	expect(withoutPhone).toEqual(fields);
	// among people a number needs no area to be one
	const [local] = changedFields(new Map([['contactPeople', '李强 5550102']]), [
		field('contactPeople', '王敏 5550101')
	]);
	expect(local).toMatchObject({ from: '李强 ****', to: '王敏 ****' });
	// over a number that stands there nothing is put
	const over = kept('people', '王敏 154****1234', '李强 154****1234');
	expect(returnOf([over], [field('people', '王敏 15400001234')])).toMatchObject({
		...{ set: [], told: [over], withoutPhone: [] }
	});
});

test.each([
	['over what stood there then', '旧', true],
	['where nothing stands', '', true],
	['over what somebody else wrote since', '别人改的', false]
])('what was typed is put %s', (_, now, isPut) => {
	const one = kept('measure', '旧', '新');
	const { set, told } = returnOf([one], [field('measure', now)]);
	expect([set.length, told.length]).toEqual(isPut ? [1, 0] : [0, 1]);
});

test('a field that is gone, or belongs to another row now, is told', () => {
	const gone = kept('milestones.3.title', '', '新', '');
	const moved = kept('milestones.0.title', '旧', '新', 'row-a');
	const { set, told } = returnOf([gone, moved], [field('milestones.0.title', '旧', 'row-b')]);
	expect([set, told]).toEqual([[], [gone, moved]]);
});

test('it is offered only where it does not stand there already', () => {
	expect(isMissing([kept('a', '', '新')], [field('a', '新')])).toBe(false);
	expect(isMissing([kept('a', '', '新')], [field('a', '')])).toBe(true);
	expect(isMissing([kept('a', '', '新')], [])).toBe(true);
	expect(isMissing([kept('a', '旧', '')], [])).toBe(false);
});

test('after fourteen days it is gone', () => {
	expect(isExpired('2026-11-01T00:00:00.000Z', '2026-11-14T23:00:00.000Z')).toBe(false);
	expect(isExpired('2026-11-01T00:00:00.000Z', '2026-11-15T00:00:01.000Z')).toBe(true);
});

test('what somebody else wrote into the browser is no text of a form', () => {
	const at = '2026-11-22T06:05:00.000Z';
	const fields = [kept('a', '', '新')];
	expect(keptIn({ form: 'f', at, fields: [...fields, { key: 'b' }, 7] })).toEqual({
		...{ form: 'f', at, fields }
	});
	expect(keptIn({ form: 'f', at: 'gestern', fields })).toBeNull();
	expect(keptIn({ form: 'f', at, fields: [] })).toBeNull();
	expect(keptIn('text')).toBeNull();
});

test.each<[string, KeptField[], boolean]>([
	['a field that is there', [kept('a', '', '一')], false],
	['a field that is not', [kept('b', '', '二')], true],
	[
		'what stands there already counts for nothing',
		[kept('c', '', '三'), kept('b', '', '二')],
		true
	],
	['one of two', [kept('a', '', '一'), kept('b', '', '二')], false],
	['a row that can be added again', [kept('goals.1.title', '', '四')], false],
	['a row of a list without its button', [kept('others.1.title', '', '四')], true]
])('whether a form has no place any more for what was kept: %s', (_, fields, gone) => {
	const now = [field('a', ''), field('c', '三')];
	expect(isGone(fields, now, (list) => list === 'goals')).toBe(gone);
});
