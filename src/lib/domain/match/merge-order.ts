/**
 * The order of the ledger after a merge: tasks of the file as the file has them, and every other
 * one where it stood, right after the task that it followed before. Null stands for the beginning.
 */
export function mergeOrder<Id>(
	former: readonly Id[],
	file: readonly Id[],
	moved: ReadonlySet<Id>
): Id[] {
	const inFile = new Set(file);
	const followers = new Map<Id | null, Id[]>();
	let last: Id | null = null;
	for (const id of former) {
		if (!inFile.has(id)) {
			const behind = followers.get(last);
			if (behind) behind.push(id);
			else followers.set(last, [id]);
		} else if (!moved.has(id)) last = id;
	}
	const order = (followers.get(null) ?? []).slice();
	for (const id of file) {
		order.push(id);
		for (const follower of followers.get(id) ?? []) order.push(follower);
	}
	return order;
}
