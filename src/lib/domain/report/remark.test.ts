import { expect, test } from 'vitest';
import { fieldOfDoubt } from './remark.ts';

test.each([
	['its own field', 'expected-day-missing', 'expectedOn', 'expectedOn'],
	['the day that is missing', 'done-day-missing', 'doneOn', 'doneOn'],
	['evidence, and not the state that asks for it', 'no-evidence', 'status', 'evidence'],
	[
		'the day it will be done, where the reason was given',
		'past-deadline',
		'reason.past-deadline',
		'expectedOn'
	],
	['what is asked, for whom it is asked', 'ask-empty', 'askOf', 'ask'],
	[
		'the progress, where a remark has no place of its own',
		'no-progress-again',
		'noProgressNote',
		'progress'
	]
] as const)('what is remarkable is mended at %s', (_, code, field, expected) => {
	expect(fieldOfDoubt({ code, field })).toBe(expected);
});
