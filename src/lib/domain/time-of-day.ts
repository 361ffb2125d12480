/** A time of day as it is kept: 09:00. */
const kept = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isTime(text: string): boolean {
	return kept.test(text);
}

/** A time as people type it: 9:00, ９：００, 0900, 9点, 9点半, 9点05分, 9时; null where it is none. */
export function readTime(typed: string): string | null {
	const plain = typed.normalize('NFKC').replace(/\s/g, '');
	const parts =
		/^(\d{1,2})[:.](\d{2})$/.exec(plain) ??
		/^(\d{1,2})[点时](?:(半)|(\d{1,2})分?)?$/.exec(plain) ??
		/^(\d{2})(\d{2})$/.exec(plain) ??
		/^(\d{1,2})$/.exec(plain);
	if (!parts) return null;
	const [, hour = '', second, third] = parts;
	const minute = second === '半' ? '30' : (second ?? third ?? '00');
	const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
	return isTime(time) ? time : null;
}

/** Minutes since midnight. */
export function minutesOf(time: string): number {
	const [hours, minutes] = time.split(':').map(Number);
	return (hours ?? 0) * 60 + (minutes ?? 0);
}
