import { expect, test } from 'vitest';
import { actionsBetween, noteLink } from './known-links.ts';

const named = (name: string, previousHash: string, action: string) => {
	noteLink(name, { previousHash, action });
	return name;
};

test('what was done from one link to a later one is known where this process did all of it', () => {
	const first = named('k1', 'k0', 'report.submit');
	const second = named('k2', first, 'report.return');
	const third = named('k3', second, 'task.cancel');
	const between = (from: string, to: string) =>
		actionsBetween(from, to)?.map(({ action }) => action);
	expect(between(first, third)).toEqual(['task.cancel', 'report.return']);
	expect(between('k0', second)).toEqual(['report.return', 'report.submit']);
	expect(between(third, third)).toEqual([]);
});

test('a link of another process, one of another branch and an earlier one are not reached', () => {
	const first = named('m1', 'm0', 'report.submit');
	const takenBack = named('m2', first, 'task.cancel');
	const instead = named('m3', first, 'report.return');
	const fromElsewhere = 'm4';
	const last = named('m5', fromElsewhere, 'report.submit');
	expect(actionsBetween(first, last)).toBeUndefined();
	expect(actionsBetween(takenBack, instead)).toBeUndefined();
	expect(actionsBetween(instead, first)).toBeUndefined();
});

test('the oldest are forgotten, so that what it knows does not grow', () => {
	named('n0', 'n', 'report.submit');
	for (let at = 1; at <= 6000; at += 1) named(`n${at}`, `n${at - 1}`, 'report.submit');
	expect(actionsBetween('n5990', 'n6000')).toHaveLength(10);
	expect(actionsBetween('n0', 'n6000')).toBeUndefined();
});
