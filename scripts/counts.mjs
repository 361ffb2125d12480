/**
 * How many passed and failed, from what a phase reports. A phase that crashed, that reports nothing
 * or that ran no test at all counts as a failure: silence is never a pass.
 */

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile
 */

/**
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: TestFile[] } | undefined} report
 * @param {number} code
 * @returns {Counts}
 */
export function countsOfVitest(report, code) {
	if (!report) return { passed: 0, failed: 1 };
	// a file that cannot be loaded fails without one failed test
	const broken = report.testResults.filter(
		(file) =>
			file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
	);
	return settle(report.numPassedTests, report.numFailedTests + broken.length, code);
}

/**
 * @param {Counts | undefined} report
 * @param {number} code
 * @returns {Counts}
 */
export function countsOfBrowser(report, code) {
	return report ? settle(report.passed, report.failed, code) : { passed: 0, failed: 1 };
}

/**
 * @param {Counts[]} phases
 * @returns {Counts}
 */
export function sum(phases) {
	return phases.reduce(
		(total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed }),
		{ passed: 0, failed: 0 }
	);
}

/** @param {Counts} counts */
export function closingLine({ passed, failed }) {
	return `${passed} passed, ${failed} failed`;
}

/**
 * @param {number} passed
 * @param {number} failed
 * @param {number} code
 * @returns {Counts}
 */
function settle(passed, failed, code) {
	const silent = failed === 0 && (code !== 0 || passed === 0);
	return { passed, failed: silent ? 1 : failed };
}
