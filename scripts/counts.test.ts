import { expect, test } from 'vitest';
import { closingLine, countsOfBrowser, countsOfVitest, sum } from './counts.mjs';

const file = (status: string, ...tests: string[]) => ({
	status,
	assertionResults: tests.map((one) => ({ status: one }))
});
const report = (passed: number, failed: number, ...testResults: ReturnType<typeof file>[]) => ({
	numPassedTests: passed,
	numFailedTests: failed,
	testResults
});

test.each([
	['all passed', report(2, 0, file('passed', 'passed', 'passed')), 0, 2, 0],
	['one failed', report(1, 1, file('failed', 'passed', 'failed')), 1, 1, 1],
	[
		'a file that cannot be loaded counts as one failure',
		report(1, 0, file('passed', 'passed'), file('failed')),
		1,
		1,
		1
	],
	['no test ran', report(0, 0), 0, 0, 1],
	['the runner failed though no test did', report(3, 0, file('passed')), 1, 3, 1],
	['no report was written', undefined, 1, 0, 1]
])('vitest: %s', (_, given, code, passed, failed) => {
	expect(countsOfVitest(given, code)).toEqual({ passed, failed });
});

test.each([
	['all passed', { passed: 5, failed: 0 }, 0, { passed: 5, failed: 0 }],
	['no test ran', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
	['the browser suite crashed', undefined, 1, { passed: 0, failed: 1 }],
	['it crashed after its last test', { passed: 5, failed: 0 }, 1, { passed: 5, failed: 1 }]
])('browser: %s', (_, given, code, counts) => {
	expect(countsOfBrowser(given, code)).toEqual(counts);
});

test('the closing line adds up all phases', () => {
	const phases = [
		{ passed: 3, failed: 0 },
		{ passed: 40, failed: 2 }
	];
	expect(closingLine(sum(phases))).toBe('43 passed, 2 failed');
});
