import type { Clash } from '$lib/domain/report/settle-draft.ts';
import { entryFields, type Entry } from '$lib/domain/report/entry.ts';
import { takeNews } from '$lib/domain/report/take-news.ts';
import { againAfter } from '$lib/ui/grid/again.ts';
import type { Weighed } from './doubts.server.ts';
import { sendDraft, type DraftAnswer, type DraftKey, type DraftSaved } from './send-draft.ts';

/** How what is typed stands, in one of five words and two that stop it. */
export type Saving =
	| { state: 'saved'; at: string | null }
	| { state: 'saving' | 'unsaved' | 'offline' | 'expired' }
	| { state: 'clash'; clashes: readonly Clash[]; at: string; by?: string | null }
	| { state: 'refused'; message: string };

const PAUSE_MS = 800;
/**
 * Whoever types without a pause is saved all the same. What the browser keeps it writes to its disk
 * seconds later, so that one that breaks down has lost whatever the server has not.
 */
const LONGEST_MS = 1500;

type Values = Record<string, string | undefined>;
type Watching = {
	/** Whenever the server has everything that stands there. */
	told: () => void;
	/** Asks with what is sent what is remarkable about it: in what keeps the unit in the address, or not. */
	weighs?: () => string | null;
	weighed?: (weighed: Weighed) => void;
};
/** When and by whom it was saved last, where that is told. */
type Saved = { at: string; by: string | null } | null;
type Start = { key: DraftKey; revision: number; entry: Entry; typed: Entry; at: string | null };

/**
 * What is typed into a report goes to the server at every pause, when a field is left, and when the page
 * is. The browser keeps it before that (kept-typing.ts) until the server has it. What another has typed
 * into the same field meanwhile is asked about, and held back until somebody has answered.
 */
export class Autosave {
	/** What stands in the form, by field; also of fields that are not shown at the moment. */
	values = $state<Values>({});
	saving = $state.raw<Saving>({ state: 'saved', at: null });
	revision = $state(0);
	/** What the server has, by field. */
	#kept = $state.raw<Values>({});
	#key: DraftKey;
	#clashes: readonly Clash[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;
	#since: number | null = null;
	#sending: Promise<void> | null = null;
	#again = againAfter(() => void this.flush());
	#told: Watching['told'] = () => {};
	#weighs: Watching['weighs'];
	#weighed: Watching['weighed'];

	constructor({ key, revision, entry, typed, at }: Start) {
		this.#key = key;
		this.revision = revision;
		this.#kept = { ...entry };
		const blank = Object.fromEntries(entryFields.map((field) => [field, '']));
		this.values = { ...blank, ...entry, ...typed };
		this.saving = { state: 'saved', at };
	}

	/** Watches a form, or a part of one. */
	watch = (form: HTMLElement, { told, weighs, weighed }: Watching) => {
		this.#told = told;
		this.#weighs = weighs;
		this.#weighed = weighed;
		const typed = () => this.#typed();
		// a field that is taken away with the focus in it tells so in the middle of drawing
		const leave = () => queueMicrotask(() => void this.flush());
		const last = () => this.#sendLast();
		const turned = () => (document.visibilityState === 'hidden' ? last() : leave());
		form.addEventListener('input', typed);
		form.addEventListener('change', typed);
		form.addEventListener('focusout', leave);
		addEventListener('online', leave);
		// back from another window, where somebody may have signed in again
		addEventListener('focus', leave);
		addEventListener('pagehide', last);
		document.addEventListener('visibilitychange', turned);
		// a browser may have put back by itself what stood there
		typed();
		return {
			destroy: () => {
				last();
				clearTimeout(this.#timer);
				this.#again.stop();
				removeEventListener('online', leave);
				removeEventListener('focus', leave);
				removeEventListener('pagehide', last);
				document.removeEventListener('visibilitychange', turned);
			}
		};
	};

	/** What the server has: the form is sent on top of this. */
	get shown(): string {
		return JSON.stringify(this.#kept);
	}

	get isSettled(): boolean {
		return this.#sending === null && Object.keys(this.#changed()).length === 0;
	}

	/** Somebody has to answer first: what is sent now would be written over somebody else's words. */
	get isHeld(): boolean {
		return this.#clashes.length > 0 || this.saving.state === 'refused';
	}

	/** Sends what is not there yet, now. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#since = null;
		if (this.#sending) await this.#sending;
		const fields = this.#changed();
		if (Object.keys(fields).length === 0) {
			// what stood in the way may have been taken back by hand
			if (this.#clashes.length === 0) this.#say();
			return;
		}
		// what stands in the way goes on being said, with the way out of it, until it is out of the way
		if (this.saving.state === 'saved' || this.saving.state === 'unsaved') {
			this.saving = { state: 'saving' };
		}
		const weighs = this.#weighs?.() ?? null;
		this.#sending = sendDraft(this.#key, this.revision, fields, { weighs }).then((answer) => {
			this.#sending = null;
			this.#answered(fields, answer);
		});
		await this.#sending;
	}

	/** One of two texts is chosen; `theirs` or what stands in the form by now. */
	settle(clash: Clash, theirs: boolean): void {
		this.#clashes = this.#clashes.filter((each) => each.field !== clash.field);
		if (theirs) this.values[clash.field] = this.#kept[clash.field] ?? '';
		this.#say();
		void this.flush();
	}

	/** The page was read anew after a deed of its own: what came by it stands in the form now. */
	resync(revision: number, entry: Entry, saved: Saved = null): void {
		if (revision < this.revision || this.#isKept(entry)) return;
		this.revision = revision;
		this.#take({}, entry);
		if (this.#clashes.length > 0) this.#ask(saved?.at, saved?.by);
		else this.#say();
	}

	#ask(at = '', by?: string | null): void {
		this.saving = { state: 'clash', clashes: this.#clashes, at, by };
	}

	#isKept(entry: Entry): boolean {
		return Object.entries(entry).every(([name, value]) => (this.#kept[name] ?? '') === value);
	}

	#typed(): void {
		if (this.saving.state === 'saved' || this.saving.state === 'unsaved') this.#say();
		const now = Date.now();
		this.#since ??= now;
		clearTimeout(this.#timer);
		const wait = Math.min(PAUSE_MS, Math.max(0, this.#since + LONGEST_MS - now));
		this.#timer = setTimeout(() => void this.flush(), wait);
	}

	#sendLast(): void {
		const fields = this.#changed();
		if (Object.keys(fields).length > 0)
			void sendDraft(this.#key, this.revision, fields, { last: true });
	}

	#answered(sent: Entry, answer: DraftAnswer): void {
		if (answer.kind !== 'saved') {
			if (this.#clashes.length > 0 && answer.kind !== 'refused') return this.#again.later();
			this.saving =
				answer.kind === 'refused'
					? { state: 'refused', message: answer.message }
					: { state: answer.kind === 'expired' ? 'expired' : 'offline' };
			if (answer.kind !== 'refused') this.#again.later();
			return;
		}
		this.#again.rest();
		this.revision = answer.revision;
		const { clashes, at, by, weighed }: DraftSaved = answer;
		if (weighed) this.#weighed?.(weighed);
		const asked: readonly string[] = clashes.map(({ field }) => field);
		this.#clashes = [...this.#clashes.filter(({ field }) => !asked.includes(field)), ...clashes];
		this.#take(sent, answer.fields);
		if (this.#clashes.length > 0) {
			this.#ask(at, by);
			return;
		}
		this.#say(at);
		if (this.isSettled) this.#told();
		else this.#typed();
	}

	#take(sent: Entry, fields: Entry): void {
		const form = { values: this.values, kept: this.#kept, clashes: this.#clashes };
		const { values, kept, clashes } = takeNews(form, sent, fields);
		for (const [name, value] of Object.entries(values)) {
			if (this.values[name] !== value) this.values[name] = value;
		}
		this.#kept = kept;
		this.#clashes = clashes;
	}

	#say(at: string | null = this.saving.state === 'saved' ? this.saving.at : null): void {
		if (this.#clashes.length > 0 && this.saving.state === 'clash') {
			this.saving = { ...this.saving, clashes: this.#clashes };
		} else {
			const isAll = Object.keys(this.#changed()).length === 0;
			this.saving = isAll ? { state: 'saved', at } : { state: 'unsaved' };
		}
	}

	/** The fields that are not as the server has them, but for those that are asked about. */
	#changed(): Entry {
		const asked: readonly string[] = this.#clashes.map(({ field }) => field);
		const changed: Record<string, string> = {};
		for (const [name, value = ''] of Object.entries(this.values)) {
			if (asked.includes(name)) continue;
			if (value !== (this.#kept[name] ?? '')) changed[name] = value;
		}
		return changed;
	}
}
