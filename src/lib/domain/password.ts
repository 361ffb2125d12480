import { normaliseLogin } from './login.ts';
import { isTelling, ownWordIn, type Owner, type OwnWord } from './own-word.ts';
import { lengthOf } from './plain-line.ts';
import { passwordExamples } from './password-example.ts';
import { passwordPresets, type PasswordRules } from './password-preset.ts';
import { isPredictable, mentions } from './predictable.ts';

export type PasswordFault =
	| { code: 'password.short'; facts: { least: number; now: number } }
	| { code: 'password.long'; facts: { most: number; now: number } }
	| { code: 'password.classes'; facts: { least: number; now: number } }
	| { code: 'password.common'; facts: Record<never, never> }
	| { code: 'password.context'; facts: { word: string } }
	| { code: 'password.example'; facts: Record<never, never> }
	| { code: 'password.own'; facts: OwnWord }
	| { code: 'password.same-as-login'; facts: Record<never, never> };

/**
 * Everything that is wrong with a new password, at once. `context` are words that a guesser would
 * take from the office itself: names of the district and its units, the product's. A long sentence
 * in which such a word occurs is welcome; the owner's name and login are not, wherever they stand.
 */
export function passwordFaults(
	password: string,
	rules: PasswordRules,
	context: readonly string[],
	login = '',
	name = ''
): PasswordFault[] {
	const { least, most, classes } = passwordPresets[rules];
	const now = lengthOf(password.normalize('NFC'));
	if (now > most) return [{ code: 'password.long', facts: { most, now } }];

	const faults: PasswordFault[] = [];
	if (now < least) faults.push({ code: 'password.short', facts: { least, now } });
	const kinds = countClasses(password);
	if (kinds < classes)
		faults.push({ code: 'password.classes', facts: { least: classes, now: kinds } });
	const guess = guessOf(password, context, { login, name });
	return guess ? [...faults, guess] : faults;
}

/**
 * The one spelling of a password that is hashed. NFKC, as NIST SP 800-63B advises, and not RFC 8265's
 * NFC: a Chinese keyboard makes ！ of ! where the password can be seen, and ! where it is hidden, and
 * whoever typed it never knows. Capitals, blanks and length stay as they came.
 */
export function settledPassword(typed: string): string {
	return typed.normalize('NFKC');
}

function guessOf(
	password: string,
	context: readonly string[],
	owner: Owner
): PasswordFault | undefined {
	const { login } = owner;
	if (login !== '' && normaliseLogin(password) === normaliseLogin(login)) {
		return { code: 'password.same-as-login', facts: {} };
	}
	const own = ownWordIn(password, owner);
	if (own) return { code: 'password.own', facts: own };
	const known = context.filter((word) => isTelling(word) && mentions(password, word));
	if (known.length > 0 && isPredictable(password, known)) {
		const word = known.reduce((longest, one) => (one.length > longest.length ? one : longest));
		return { code: 'password.context', facts: { word } };
	}
	const shown = exampleStems.filter((stem) => mentions(password, stem));
	if (shown.length > 0 && isPredictable(password, shown)) {
		return { code: 'password.example', facts: {} };
	}
	return isPredictable(password) ? { code: 'password.common', facts: {} } : undefined;
}

/** The words of the examples; the digits after them are anybody's next try. */
const exampleStems = Object.values(passwordExamples).map((example) =>
	example.replace(/\P{L}+$/u, '')
);

function countClasses(password: string): number {
	const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
	return kinds.filter((kind) => kind.test(password)).length;
}
