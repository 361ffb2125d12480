/**
 * The name of an account as it is kept and looked up: one spelling, whatever was typed. Chinese
 * names are welcome; full-width letters, capitals and spaces make no difference.
 */
export function normaliseLogin(typed: string): string {
	return typed.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

const shortest = 2;
const longest = 32;

/** Letters of any script, digits and a few marks; nothing that could hide or turn what is read. */
export function isLogin(login: string): boolean {
	const length = Array.from(login).length;
	return length >= shortest && length <= longest && /^[\p{L}\p{N}._@-]+$/u.test(login);
}

/** The first of a name that nobody has yet: 王小明, 王小明2, 王小明3. */
export function freeLogin(name: string, taken: ReadonlySet<string>): string {
	const wanted = Array.from(normaliseLogin(name).replace(/[^\p{L}\p{N}._@-]/gu, ''))
		.slice(0, longest - 3)
		.join('');
	const base = wanted.length >= shortest ? wanted : `账号${wanted}`;
	for (let number = 1; ; number++) {
		const login = number === 1 ? base : `${base}${number}`;
		if (!taken.has(login)) return login;
	}
}
