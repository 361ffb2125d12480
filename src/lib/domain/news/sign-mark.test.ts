import { expect, test } from 'vitest';
import { signMark } from './sign-mark.ts';

const line = (
	field: string,
	to: string | null,
	changedAt: string,
	undoneAt: string | null = null
) => ({
	...{ field, from: null, to, changedAt, undoneAt }
});
const deed = (verb: string, changedAt: string) => line('deed', JSON.stringify({ verb }), changedAt);

test.each([
	['nothing', [], ''],
	['a measure', [line('measure', '甲', '2')], '2'],
	[
		'the last of several, in any order',
		[line('measure', '甲', '3'), line('units', '乙', '2')],
		'3'
	],
	['another number and a report', [line('number', '8', '2'), line('progress', '甲', '3')], ''],
	['a task that came in', [line('merged', '7', '2')], '2'],
	['a resuming', [deed('resume', '2')], '2'],
	['another unit', [deed('transfer', '2')], '2'],
	['an undoing', [deed('edit', '2'), deed('undo', '3')], '3'],
	['a signature and a claim', [deed('acknowledge', '2'), deed('claimDone', '3')], ''],
	['an import that was taken back', [line('measure', '甲', '2', '4')], '4']
])('of %s', (_, lines, mark) => {
	expect(signMark(lines)).toBe(mark);
});
