type Unsaved = {
	readonly trouble: unknown;
	readonly unsaved: number;
	readonly isKept: boolean;
	retry: () => void;
	leave: () => void;
	stop: () => void;
};

/**
 * Sends again what waits when the network or the window comes back, and holds nobody who leaves
 * unless what was typed would be lost; a cell that is being typed in is finished first. Returns what
 * ends it.
 */
export function mindLeaving(saving: Unsaved, finish: () => void): () => void {
	const hope = () => {
		if (saving.trouble) saving.retry();
	};
	const unload = (event: BeforeUnloadEvent) => {
		finish();
		if (saving.unsaved > 0 && !saving.isKept) event.preventDefault();
		saving.leave();
	};
	window.addEventListener('online', hope);
	window.addEventListener('focus', hope);
	window.addEventListener('beforeunload', unload);
	return () => {
		saving.stop();
		window.removeEventListener('online', hope);
		window.removeEventListener('focus', hope);
		window.removeEventListener('beforeunload', unload);
	};
}
