import type { Clash } from '$lib/domain/report/settle-draft.ts';
import { isEntryField, type Entry } from '$lib/domain/report/entry.ts';
import { againAfter } from '$lib/ui/grid/again.ts';
import { controlsOf, fillIn, type Field } from '../../../../form-fields.ts';
import { sendDraft, type DraftAnswer, type DraftKey, type DraftSaved } from './send-draft.ts';

/** How what is typed stands, in one of five words and two that stop it. */
export type Saving =
	| { state: 'saved'; at: string | null }
	| { state: 'saving' | 'unsaved' | 'offline' | 'expired' }
	| { state: 'clash'; clashes: readonly Clash[]; at: string; by: string | null }
	| { state: 'refused'; message: string };

const PAUSE_MS = 800;
/** These are said by a button of their own and not by the way. */
const byButton = /^noProgress/;

type Start = { key: DraftKey; revision: number; entry: Entry; at: string | null };

/**
 * What is typed into a report goes to the server at every pause, when a field is left, and when the page
 * is. The browser keeps it before that (kept-typing.ts) until the server has it. What another has typed
 * into the same field meanwhile is asked about, and held back until somebody has answered.
 */
export class Autosave {
	saving = $state.raw<Saving>({ state: 'saved', at: null });
	revision = $state(0);
	#key: DraftKey;
	/** What the server has, by field. */
	#kept: Record<string, string | undefined>;
	#clashes: readonly Clash[] = [];
	#form: HTMLFormElement | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<void> | null = null;
	#again = againAfter(() => void this.flush());
	#told: (form: HTMLFormElement) => void = () => {};

	constructor({ key, revision, entry, at }: Start) {
		this.#key = key;
		this.revision = revision;
		this.#kept = { ...entry };
		this.saving = { state: 'saved', at };
	}

	/** Watches a form; `told` hears of it whenever the server has everything that stands in it. */
	watch = (form: HTMLFormElement, told: (form: HTMLFormElement) => void) => {
		this.#form = form;
		this.#told = told;
		const typed = () => this.#typed();
		const leave = () => void this.flush();
		const last = () => this.#sendLast();
		const hidden = () => document.visibilityState === 'hidden' && last();
		form.addEventListener('input', typed);
		form.addEventListener('change', typed);
		form.addEventListener('focusout', leave);
		addEventListener('online', leave);
		addEventListener('pagehide', last);
		document.addEventListener('visibilitychange', hidden);
		// a browser may have put back by itself what stood there
		typed();
		return {
			destroy: () => {
				last();
				clearTimeout(this.#timer);
				this.#again.stop();
				removeEventListener('online', leave);
				removeEventListener('pagehide', last);
				document.removeEventListener('visibilitychange', hidden);
				this.#form = null;
			}
		};
	};

	/** What stands in the form as the server has it: the form is sent on top of this. */
	get shown(): string {
		return JSON.stringify(this.#kept);
	}

	get isSettled(): boolean {
		return this.#sending === null && Object.keys(this.#changed()).length === 0;
	}

	/** Sends what is not there yet, now. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (this.#sending) {
			await this.#sending;
			if (this.isSettled) return;
		}
		const fields = this.#changed();
		if (Object.keys(fields).length === 0) return;
		this.saving = { state: 'saving' };
		this.#sending = sendDraft(this.#key, this.revision, fields).then((answer) => {
			this.#sending = null;
			this.#answered(fields, answer);
		});
		await this.#sending;
	}

	/** One of two texts is chosen, or both were put together in the field. */
	settle(clash: Clash, text: string): void {
		this.#clashes = this.#clashes.filter((each) => each !== clash);
		this.#kept[clash.field] = clash.kept;
		const field = this.#fieldOf(clash.field);
		if (field) fillIn(field, text);
		this.#say();
		void this.flush();
	}

	#typed(): void {
		if (!this.#form) return;
		if (this.saving.state === 'saved' || this.saving.state === 'unsaved') this.#say();
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
	}

	#sendLast(): void {
		const fields = this.#changed();
		if (Object.keys(fields).length > 0) void sendDraft(this.#key, this.revision, fields, true);
	}

	#answered(sent: Entry, answer: DraftAnswer): void {
		if (answer.kind !== 'saved') {
			this.saving =
				answer.kind === 'refused'
					? { state: 'refused', message: answer.message }
					: { state: answer.kind === 'expired' ? 'expired' : 'offline' };
			if (answer.kind !== 'refused') this.#again.later();
			return;
		}
		this.#again.rest();
		this.revision = answer.revision;
		this.#take(sent, answer);
		this.#clashes = [...this.#clashes, ...answer.clashes];
		if (this.#clashes.length > 0) {
			const { at, by } = answer;
			this.saving = { state: 'clash', clashes: this.#clashes, at, by };
			return;
		}
		this.#say(answer.at);
		if (this.isSettled) {
			if (this.#form) this.#told(this.#form);
		} else this.#typed();
	}

	/** What others have typed comes into fields that nobody types in here. */
	#take(sent: Entry, { fields, clashes }: DraftSaved): void {
		const typedHere = this.#changed();
		const clashing: readonly string[] = clashes.map(({ field }) => field);
		for (const [name, value = ''] of Object.entries(fields)) {
			const isOwn = name in sent || name in typedHere;
			const isNews = (this.#kept[name] ?? '') !== value;
			this.#kept[name] = value;
			const field = this.#fieldOf(name);
			if (isNews && !isOwn && field && !clashing.includes(name)) fillIn(field, value);
		}
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
		if (!this.#form) return {};
		const asked: readonly string[] = this.#clashes.map(({ field }) => field);
		const changed: Record<string, string> = {};
		for (const [name, value] of Object.entries(valuesIn(this.#form))) {
			if (!asked.includes(name) && value !== (this.#kept[name] ?? '')) changed[name] = value;
		}
		return changed;
	}

	#fieldOf(name: string): Field | undefined {
		const fields = this.#form ? controlsOf(this.#form).filter((each) => each.name === name) : [];
		const value = this.#kept[name];
		return fields.find((each) => each.type === 'radio' && each.value === value) ?? fields[0];
	}
}

/** Of every field of a report that stands in the form, what it says. */
function valuesIn(form: HTMLFormElement): Record<string, string> {
	const values: Record<string, string> = {};
	for (const field of controlsOf(form)) {
		const { name, type } = field;
		if (!isEntryField(name) || byButton.test(name)) continue;
		const isBox = field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(type);
		if (!isBox || field.checked) values[name] = field.value;
		else values[name] ??= '';
	}
	return values;
}
