/** What a browser kept under a name; null where there is nothing, or nothing that can be read. */
export function keptIn(storage: 'localStorage' | 'sessionStorage', name: string): unknown {
	try {
		return JSON.parse(window[storage].getItem(name) ?? 'null');
	} catch {
		return null; // storage is forbidden, or somebody else wrote there
	}
}

let isStopped = false;

/** Somebody signed out: from now on this page leaves nothing on the computer. */
export function stopKeeping(stops = true): void {
	isStopped = stops;
}

/** False where the browser keeps nothing: full, or forbidden by a policy. */
export function keep(
	storage: 'localStorage' | 'sessionStorage',
	name: string,
	value: unknown
): boolean {
	if (isStopped && storage === 'localStorage') return false;
	try {
		window[storage].setItem(name, JSON.stringify(value));
		return true;
	} catch {
		return false;
	}
}
