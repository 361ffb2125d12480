/** As many as are added in the last minutes of a month. */
const most = 5000;

type Known = { previousHash: string; action: string };
const known = new Map<string, Known>();

/**
 * Notes a link that this process has added, or was about to: under its hash, which holds its text and
 * all before it, so that one that was taken back with its transaction leads nowhere.
 */
export function noteLink(hash: string, { previousHash, action }: Known): void {
	known.set(hash, { previousHash, action });
	const [oldest] = known.keys();
	if (known.size > most && oldest !== undefined) known.delete(oldest);
}

/**
 * What was done from one link of a chain to a later one, where this process did all of it: then nobody
 * has to be asked. Undefined where it was somebody else, or long ago.
 */
export function actionsBetween(from: string, to: string): { action: string }[] | undefined {
	const actions: { action: string }[] = [];
	for (let hash = to; hash !== from;) {
		const link = known.get(hash);
		if (!link) return undefined;
		actions.push({ action: link.action });
		hash = link.previousHash;
	}
	return actions;
}
