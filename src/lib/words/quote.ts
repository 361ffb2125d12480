/** The text found, on one line and no longer than a glance takes in. */
export function quote(value: string): string {
	const line = value.trim().replace(/\s+/g, ' ');
	const characters = Array.from(line);
	return `“${characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : line}”`;
}
