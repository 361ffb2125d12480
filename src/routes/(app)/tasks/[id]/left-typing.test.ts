import { expect, test } from 'vitest';
import type { Sent } from '../sent.ts';
import { leftTyping, type Shown } from './left-typing.ts';

const shown: Shown = {
	...{ mayEdit: true, isEditable: true, verbs: ['suspend', 'cancel'] },
	goals: { mayRecord: false, indicators: [] },
	waiting: {
		...{ mayAnswer: true, claims: [{ id: 'c1' }], extensions: [{ id: 'e1' }] },
		...{ claimable: [{ unitId: 'water' }], askable: [] }
	}
};
const blank = {
	...{ day: '', deadline: '', ongoing: '', confirmed: '', reason: '', document: '', note: '' },
	...{ summary: '', responsiblePeople: '', contactPeople: '', into: '', to: '', from: '' },
	...{ role: '', value: '' }
};
const refused = (at: string, overtaken = true): Sent => ({
	...{ at, typed: { ...blank, reason: '材料不全', day: '2026-10-26', to: 'water' }, done: null },
	errors: [{ message: '已经答复。', ...(overtaken ? { overtaken: '别人已先办理' } : {}) }]
});
const reason = [{ label: '原因', text: '材料不全' }];

test.each<[string, Sent | null, unknown]>([
	['a claim that nobody waits with any more', refused('returnClaimc0'), reason],
	['a claim that is there still keeps it in its form', refused('returnClaimc1'), []],
	['an extension that was decided', refused('refusee0'), reason],
	['a task that is done is not done by this unit again', refused('askwater'), reason],
	['a task that came out of it', refused('reopen'), reason],
	['a deed that is offered still', refused('suspend'), []],
	['a field that is wrong', refused('returnClaimc0', false), []],
	['nothing was sent', null, []]
])('%s', (_, sent, expected) => {
	expect(leftTyping(sent, shown)).toEqual(expected);
});
