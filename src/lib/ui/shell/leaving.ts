/** A page that is about to be left, as the framework tells it. */
type Leaving = {
	type: string;
	to: { url: URL } | null;
	willUnload: boolean;
	/** Of a step through the history. */
	delta?: number;
	cancel: () => void;
};

/** Whether it has dealt with it: held it back, or asked about it. */
type Mind = (leaving: Leaving) => boolean;

/** What has a say before a page is left. Whoever needs none loads none. */
export const leaving: {
	minds: Mind[];
	/** Told before an answer to a form comes onto the page; what it returns is called afterwards. */
	answered?: (form: HTMLFormElement, type: string, pressed: HTMLElement | null) => () => void;
} = { minds: [] };
