import { existsSync, readFileSync } from 'node:fs';

/**
 * Which share of the processors' time others on the same host had since, though it was wanted here. Null
 * where the system does not say.
 */
export function stolenShare() {
	const before = processorTimes();
	return () => {
		const now = processorTimes();
		if (!before || !now) return null;
		const passed = sum(now) - sum(before);
		return passed > 0 ? Number(((now[stolen] - before[stolen]) / passed).toFixed(3)) : 0;
	};
}

/** The place of stolen time among those that the first line of the file tells. */
const stolen = 7;

function processorTimes() {
	const file = '/proc/stat';
	if (!existsSync(file)) return null;
	const [line] = readFileSync(file, 'utf8').split('\n');
	return line.trim().split(/\s+/).slice(1, 9).map(Number);
}

function sum(numbers) {
	return numbers.reduce((one, other) => one + other, 0);
}
