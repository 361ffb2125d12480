/** How long a tab that is open may take to say so. */
const ANSWER_MS = 300;

/** Which names belong to tabs that are open now; each answers for its own. */
export function openTabs(key: string, name: () => string) {
	if (typeof BroadcastChannel === 'undefined') {
		return { askOpen: () => Promise.resolve(new Set<string>()), close: () => {} };
	}
	const channel = new BroadcastChannel(key);
	const open = new Set<string>();
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (data === 'who') channel.postMessage(name());
		else if (typeof data === 'string') open.add(data);
	};
	return {
		askOpen: async () => {
			open.clear();
			channel.postMessage('who');
			await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
			return open;
		},
		close: () => channel.close()
	};
}
