import type { Problem } from './problem.ts';

const longest = 100;
// what mail servers of every age take: no quotes, no comments, nothing that could end a line
const address = /^[a-z0-9_%+-]+(\.[a-z0-9_%+-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

export function isMailAddress(text: string): boolean {
	return text.length <= longest && address.test(text);
}

/** An address as it was typed, also in full width (ｗａｎｇ＠…); null where it is none. */
export function readMailAddress(typed: string): string | null {
	const plain = typed.normalize('NFKC').trim();
	return isMailAddress(plain) ? plain : null;
}

/** What was typed for an account: nothing is none. */
export function readOwnMail(typed: string): { mail: string | null; problems: Problem[] } {
	if (typed.trim() === '') return { mail: null, problems: [] };
	const mail = readMailAddress(typed);
	if (mail !== null) return { mail, problems: [] };
	const value = typed.trim().slice(0, 40);
	return { mail, problems: [{ code: 'mail.invalid', facts: { value }, at: { field: 'mail' } }] };
}

/** w***@example.cn: as the log tells it. */
export function maskMailAddress(mail: string): string {
	const at = mail.lastIndexOf('@');
	return `${mail.slice(0, 1)}***${mail.slice(at)}`;
}
