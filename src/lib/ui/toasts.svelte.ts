/** A word about what just happened. It never is the only place where that is said. */
export type Toast = {
	text: string;
	kind?: 'info' | 'success' | 'error';
	/** Such as 撤销; a message with one stays until it is dismissed. */
	action?: { label: string; run: () => void };
};

const seconds = 6;

let shown = $state<(Toast & { id: number })[]>([]);
let last = 0;

/** What is on the screen now, oldest first. */
export const toasts = {
	get shown() {
		return shown;
	}
};

/** Shows a message in the browser; errors and messages with an action wait to be dismissed. */
export function showToast(toast: Toast): void {
	const id = ++last;
	shown = [...shown, { ...toast, id }];
	if (!toast.action && toast.kind !== 'error') setTimeout(() => dismissToast(id), seconds * 1000);
}

export function dismissToast(id: number): void {
	shown = shown.filter((toast) => toast.id !== id);
}
