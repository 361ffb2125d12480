/** As XML writes yes. */
export function isTrue(value: string | null): boolean {
	return value === '1' || value === 'true' || value === 'on';
}
