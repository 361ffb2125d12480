import { dueWindows, type LedgerView } from '$lib/domain/ledger/ledger-view.ts';
import { lightWords, ledgerWords as words } from '$lib/words/ledger.ts';
import { taskRoleWords } from '$lib/words/task-role.ts';
import { standingWords } from '$lib/words/standing.ts';
import type { Choices } from './choices.server.ts';

/** What a view asks for, in words: 责任单位＝区水务局. */
export function conditionsOf(view: LedgerView, choices: Choices): string[] {
	const { section, unit, role, standing, light, due, wait, todo, problem, text } = view;
	const named = (value: string, of: Choices['units'], none: string) =>
		of.find((choice) => choice.value === value)?.label ?? (value === 'none' ? none : words.gone);
	const said = [
		section && words.say(words.section, named(section, choices.sections, words.noSection)),
		unit && words.say(words.unit, named(unit, choices.units, words.noUnit)),
		role && words.say(words.role, taskRoleWords[role]),
		standing && words.say(words.standing, standingWords[standing]),
		light && words.say(words.light, lightWords[light]),
		due && words.say(words.due, dueText(due)),
		wait && words.say(words.wait, words.waits[wait]),
		todo && words.say(todo === 'former' ? words.wait : words.todo, words.todos[todo]),
		problem ? words.problem : null,
		text && words.say(words.text, text)
	];
	return said.flatMap((each) => each || []);
}

function dueText(due: NonNullable<LedgerView['due']>): string {
	const window = dueWindows.find((each) => each === due);
	return window ? words.dues[window] : words.dueIn(due);
}
