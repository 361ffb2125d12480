import { expect, test } from 'vitest';
import { claimedDoneOn, type ClaimState } from './claim.ts';

const pair = (unitId: string, role = 'responsible') => ({ unitId, role });
const claim = (unitId: string | null, doneOn: string, state: ClaimState = 'waiting') => ({
	unitId,
	state,
	doneOn
});

test.each([
	['one unit, one claim', [pair('a')], [claim('a', '2021-06-01')], '2021-06-01'],
	['no claim', [pair('a')], [], null],
	[
		'a returned claim is as if never made',
		[pair('a')],
		[claim('a', '2021-06-01', 'returned')],
		null
	],
	['a void claim too', [pair('a')], [claim('a', '2021-06-01', 'void')], null],
	[
		'a second claim after a returned one stands',
		[pair('a')],
		[claim('a', '2021-06-01', 'returned'), claim('a', '2021-07-01')],
		'2021-07-01'
	],
	[
		'without a lead every responsible unit has to claim',
		[pair('a'), pair('b')],
		[claim('a', '2021-06-01')],
		null
	],
	[
		'and the latest day counts',
		[pair('a'), pair('b')],
		[claim('a', '2021-06-05', 'confirmed'), claim('b', '2021-06-01')],
		'2021-06-05'
	],
	[
		'the lead’s claim is the task’s',
		[pair('a', 'lead'), pair('b', 'support')],
		[claim('a', '2021-06-01')],
		'2021-06-01'
	],
	[
		'a supporting unit’s claim is not',
		[pair('a', 'lead'), pair('b', 'support')],
		[claim('b', '2021-06-01')],
		null
	],
	['nobody answers for it: a unit’s claim is none', [], [claim('a', '2021-06-01')], null],
	[
		'nobody answers for it: the office claims without a unit',
		[],
		[claim(null, '2021-06-01')],
		'2021-06-01'
	]
])('%s', (_, pairs, claims, day) => {
	expect(claimedDoneOn(pairs, claims)).toBe(day);
});
