/**
 * Whether an action refused because somebody had acted first: what the page shows is old then. Some
 * pages keep the answers of their parts under names of their own.
 */
export function tellsOvertaken(answer: unknown): boolean {
	if (!isRecord(answer)) return false;
	return [answer, ...Object.values(answer)].some(
		(part) =>
			isRecord(part) &&
			(part.isOvertaken === true || (Array.isArray(part.errors) && part.errors.some(isTold)))
	);
}

function isTold(error: unknown): boolean {
	return isRecord(error) && typeof error.overtaken === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
