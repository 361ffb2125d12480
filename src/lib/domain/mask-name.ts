/** A name where it must not be read: its first character and no more, 王＊. */
export function maskName(name: string): string {
	const [first = ''] = Array.from(name.trim());
	return `${first}＊`;
}
