import { maskName } from '../mask-name.ts';
import { maskPhones } from '../phone.ts';

/** A text that is sent on: telephones are masked, and of people's names the first character stays. */
export function withoutPeople(text: string, names: Iterable<string>): string {
	let plain = maskPhones(text);
	for (const name of new Set(names)) {
		// one character is a word more often than a name
		if (Array.from(name).length > 1) plain = plain.replaceAll(name, maskName(name));
	}
	return plain;
}
