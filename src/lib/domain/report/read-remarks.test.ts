import { expect, test } from 'vitest';
import { readRemarks } from './read-remarks.ts';

test('a reason stands at its own field unless the office says otherwise', () => {
	const { remarks } = readRemarks([
		{ code: 'evidence', comment: '请补会议纪要。' },
		{ code: 'vague', comment: '', field: 'problem' }
	]);
	expect(remarks).toEqual([
		{ code: 'evidence', field: 'evidence', comment: '请补会议纪要。', suggestion: null },
		{ code: 'vague', field: 'problem', comment: null, suggestion: null }
	]);
});

test('其他 says nothing without words', () => {
	expect(readRemarks([{ code: 'other', comment: ' ' }]).remarks).toEqual([]);
	expect(readRemarks([{ code: 'other', comment: '', suggestion: '改写' }]).remarks).toHaveLength(1);
});

test('what is remarkable of itself is a reason beside the numbered ones, each at its place', () => {
	const { remarks, problems } = readRemarks([
		{ code: 'other', key: 'doubt0', field: 'expectedOn', comment: '缺预计日期。' },
		{ code: 'other', key: 'doubt1', field: 'doneOn', comment: '长'.repeat(501) }
	]);
	expect(remarks[0]).toMatchObject({ field: 'expectedOn', comment: '缺预计日期。' });
	expect(problems[0]?.at).toEqual({ field: 'comment.doubt1' });
});

test('a text to take over is offered only where there is one to be replaced', () => {
	const suggestion = '已受理 36 件。';
	const [progress, percent] = readRemarks([
		{ code: 'vague', comment: '', suggestion },
		{ code: 'percent', comment: '', suggestion }
	]).remarks;
	expect([progress?.suggestion, percent?.suggestion]).toEqual([suggestion, null]);
});

test('what cannot be kept and what is too long is told at its place', () => {
	const { problems } = readRemarks([
		{ code: 'vague', comment: '看\u200b不见', suggestion: '长'.repeat(501) }
	]);
	expect(problems.map(({ code, at }) => [code, at])).toEqual([
		['field.unreadable', { field: 'comment.vague' }],
		['field.long', { field: 'suggestion.vague' }]
	]);
});
