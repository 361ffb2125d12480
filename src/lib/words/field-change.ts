import { gainedTasks } from '$lib/domain/task-verb.ts';
import { goalChangeText } from './goal.ts';
import { changeFieldWords } from './import-step.ts';
import { stateChangeWords, taskWords as words } from './task.ts';

/** What a row of the changes of fields holds, as far as its words go. */
type Change = { field: string; from: string | null; to: string | null };

/** One change of a field as a part of a sentence. */
export function changeText({ field, from, to }: Change): string {
	const goal = goalChangeText({ field, from, to });
	if (goal !== null) return goal;
	if (field === 'position') return words.moved;
	if (field === 'state') return stateChangeWords.active;
	if (field === 'merged') return words.gained(gainedTasks(to).numbers);
	const label = labelOf(field);
	const [before, after] = [valueText(from), valueText(to)];
	if (before === '' && after === '') return words.other(label);
	if (after === '') return words.emptied(label, before);
	return before === '' ? words.set(label, after) : words.changed(label, before, after);
}

/** A field as the history calls it. */
export function labelOf(field: string): string {
	const known = Object.entries(changeFieldWords).find(([name]) => name === field);
	if (known) return known[1];
	if (field === 'dueOn') return words.deadline;
	// extra.备注, as a cell calls it, or extra 备注
	return field.startsWith('extra') ? field.slice('extra.'.length) : field;
}

/** A stored value in words. Of people only the names: a number in a history is for nobody. */
export function valueText(stored: string | null): string {
	if (stored === null) return '';
	if (!/^[[{]/.test(stored)) return stored;
	let value: unknown;
	try {
		value = JSON.parse(stored);
	} catch {
		return stored;
	}
	return textIn(value);
}

function textIn(value: unknown): string {
	if (Array.isArray(value)) return value.map(textIn).filter(Boolean).join('、');
	if (typeof value !== 'object' || value === null) return '';
	const of = (key: string): unknown => Reflect.get(value, key);
	for (const key of ['name', 'printed', 'text', 'value', 'dueOn']) {
		const text = of(key);
		if (typeof text === 'string' && text !== '') return text;
	}
	return [of('units'), of('collectives')]
		.filter((each) => Array.isArray(each))
		.map(textIn)
		.filter(Boolean)
		.join('、');
}
