/** What an event says in short, as far as it can be read: who tampers may leave any text. */
export function readSummary(text: string | null): Record<string, unknown> {
	try {
		const read: unknown = JSON.parse(text ?? '{}');
		return isRecord(read) ? read : {};
	} catch {
		return {};
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
