/** How long a tab that is open may take to say so. */
const ANSWER_MS = 300;
const words = { who: 'who', out: 'signed-out' };

/**
 * Which names belong to tabs that are open now; each answers for its own. Where somebody signs out in
 * one of them the others are told.
 */
export function openTabs(key: string, name: () => string, signedOut = () => {}) {
	if (typeof BroadcastChannel === 'undefined') {
		return {
			askOpen: () => Promise.resolve(new Set<string>()),
			tellOut: () => {},
			close: () => {}
		};
	}
	const channel = new BroadcastChannel(key);
	const open = new Set<string>();
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (data === words.who) channel.postMessage(name());
		else if (data === words.out) signedOut();
		else if (typeof data === 'string') open.add(data);
	};
	return {
		askOpen: async () => {
			open.clear();
			channel.postMessage(words.who);
			await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
			return open;
		},
		tellOut: () => channel.postMessage(words.out),
		close: () => channel.close()
	};
}
